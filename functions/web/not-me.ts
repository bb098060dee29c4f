import type { Person } from '../engine/people.ts'
import { compose } from '../mail/compose.ts'
import { notMeReceipt, notMeReport } from '../mail/words/not-me.ts'
import { Links } from '../store/links.ts'
import { type Mail, Mails } from '../store/mails.ts'
import { endSessions } from './end-sessions.ts'
import { tryLink } from './limiting.ts'
import type { NotMe } from './not-me-link.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'

type Found = { readonly hash: string; readonly link: NotMe }

/**
 * “This was not me”: what the mail opened is dead, its reader signed out everywhere, every device of theirs
 * a stranger and every passkey suspended; administrators are told. Said again, it is answered the same and
 * does nothing.
 * False for every kind of dead link alike.
 */
export const revoke = async (request: SiteRequest): Promise<boolean> => {
  const revoked = await tryLink(request, async (hash) => {
    const found = await notMeBehind(hash, secondsOf(request))
    if (found && !found.link.done) await carryOut(request, found)
    return found
  })
  return revoked !== undefined
}

/** By its own secret, or by the code that the same mail carries to be typed. */
const notMeBehind = async (hash: string, nowSeconds: number): Promise<Found | undefined> => {
  const link = await services().links.link(hash, nowSeconds)
  if (link?.kind === 'not-me') return { hash, link }
  return link?.notMe ? notMeBehind(link.notMe, nowSeconds) : undefined
}

/** What is undone comes first, and may be done twice; that it is done, and the mails that say so, are one write. */
const carryOut = async (request: SiteRequest, { hash, link }: Found): Promise<void> => {
  const { sessions } = link.kills
  const links = await Promise.all(link.kills.links.map((one) => withTwins(one, secondsOf(request))))
  await Promise.all([...new Set(links.flat())].map((one) => services().links.kill(one)))
  await Promise.all(sessions.map((one) => services().links.end(one)))
  const person = await endSessions(link.person, request.at, { disowned: true })
  const mails = await mailsAbout(request, { hash, link }, person)
  const done = { ...link, done: request.at }
  await services().table.settle([Links.writeOnce(hash, done), ...mails.map((mail) => Mails.write(mail))])
}

/** A link and the code beside it, or the other way round, while they are alive. */
const withTwins = async (hash: string, nowSeconds: number): Promise<string[]> => {
  const found = await notMeBehind(hash, nowSeconds)
  return [hash, ...(found?.link.kills.links ?? [])]
}

const mailsAbout = async ({ at }: SiteRequest, { hash, link }: Found, person: Person): Promise<Mail[]> => {
  const said = { person, about: link.about, at, baseUrl: settings().BASE_URL }
  const others = (await services().people.administrators()).filter(({ id }) => id !== person.id)
  const mail = (to: Person, letter: Parameters<typeof compose>[0]): Mail => ({
    id: `not-me-${hash.slice(0, 20)}-${to.id}`,
    to: to.email,
    ...compose(letter),
    at,
  })
  return [mail(person, notMeReceipt(said)), ...others.map((one) => mail(one, notMeReport(said)))]
}
