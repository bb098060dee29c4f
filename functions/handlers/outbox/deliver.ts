import { calendars } from '../../../forms/calendars.ts'
import { officeHours } from '../../../forms/office-hours.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { lastOpening } from '../../engine/working-time.ts'
import { refusalIn, type Send } from '../../mail/send.ts'
import { Digests } from '../../store/digests.ts'
import { Follows } from '../../store/follows.ts'
import { type Mail, sealedIn } from '../../store/mails.ts'
import type { Services } from '../../web/services.ts'
import { stillTheirs } from './still-theirs.ts'

/**
 * Sends a stored letter unless it went out before, or nobody needs it any more; dying in between sends it
 * twice, the second time marked, never not at all. `now` is epoch milliseconds.
 */
export const deliver = async (all: Services, send: Send, id: string, now?: number): Promise<void> => {
  const mail = await all.mails.unsent(id)
  if (!mail) return
  if (mail.asks && (await isDropped(all, mail, mail.asks, shanghaiDate(now ?? Date.parse(mail.at))))) return
  if (!mail.tried) await all.mails.trying(mail)
  await send(await addressed(all, mail)).catch((error) => noteRefusal(all, mail, error))
  await all.mails.sent(mail, mail.at)
}

/** Who is sealed is opened for this one mail, and that it was is written down; what is stored never names them. */
const addressed = async ({ table }: Services, mail: Mail): Promise<Mail> => {
  const about = sealedIn(mail.to)
  if (about === undefined) return mail
  const follows = new Follows(table)
  const sealed = await follows.sealed(about)
  if (!sealed) throw new Error(`Nobody is sealed for mail ${mail.id}`)
  const { openInformant } = await import('../../web/outside/informant.ts')
  await follows.opened(about, mail.at, `mail ${mail.id}`)
  return { ...mail, to: (await openInformant(sealed, about)).email }
}

/** A mail that lists what is not its reader's any more does not go out; what is left of a digest is gathered anew. */
const isDropped = async (
  all: Services,
  mail: Mail,
  asks: NonNullable<Mail['asks']>,
  today: string,
): Promise<boolean> => {
  const { tasks, why } = await stillTheirs(all, asks, today)
  if (!why) return false
  const digests = new Digests(all.table)
  // As if it had been there when the office opened: the next sweep lists it again.
  const at = new Date(lastOpening(Date.parse(mail.at), officeHours, calendars) - 1).toISOString()
  for (const task of tasks) await digests.gather({ person: asks.person, task, at })
  await all.mails.drop(mail, mail.at, why)
  return true
}

/** What was refused did not arrive, unless an earlier attempt did. */
const noteRefusal = async ({ mails }: Services, mail: Mail, error: unknown): Promise<never> => {
  if (!mail.tried && refusalIn(error) !== 'unknown') await mails.refused(mail)
  throw error
}
