import { shanghaiDate } from '../../engine/day.ts'
import { refusalIn, type Send } from '../../mail/send.ts'
import type { Mail } from '../../store/mails.ts'
import type { Services } from '../../web/services.ts'
import { whyNoLonger } from './still-theirs.ts'

/**
 * Sends a stored letter unless it went out before, or nobody needs it any more; dying in between sends it
 * twice, the second time marked, never not at all. `now` is epoch milliseconds.
 */
export const deliver = async (all: Services, send: Send, id: string, now?: number): Promise<void> => {
  const mail = await all.mails.unsent(id)
  if (!mail) return
  const why = mail.asks && (await whyNoLonger(all, mail.asks, shanghaiDate(now ?? Date.parse(mail.at))))
  if (why) return all.mails.drop(mail, mail.at, why)
  if (!mail.tried) await all.mails.trying(mail)
  await send(mail).catch((error) => noteRefusal(all, mail, error))
  await all.mails.sent(mail, mail.at)
}

/** What was refused did not arrive, unless an earlier attempt did. */
const noteRefusal = async ({ mails }: Services, mail: Mail, error: unknown): Promise<never> => {
  if (!mail.tried && refusalIn(error) !== 'unknown') await mails.refused(mail)
  throw error
}
