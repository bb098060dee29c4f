import { PersonId } from '../engine/ids.ts'
import type { Person } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import { compose, type Letter } from '../mail/compose.ts'
import { Links } from '../store/links.ts'
import { sessionCookie, setCookie } from './cookies.ts'
import { countFrom, countTry, tryLink } from './limiting.ts'
import { notMeLink } from './not-me-link.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newId, newToken, newTypedCode } from './secrets.ts'
import { services } from './services.ts'
import { sessionSeconds } from './session.ts'
import { settings } from './settings.ts'

export const signInMinutes = 15

/**
 * Mails a sign-in link to a mailbox that belongs to somebody, with where it leads, and does nothing for any other:
 * the page says the same in both cases, and both are counted.
 */
export const mailSignInLink = async (
  request: SiteRequest,
  address: string,
  next: string | undefined,
  leadsTo?: Text,
): Promise<void> => {
  await countFrom(request, 'sign-in-mails')
  await countTry(request, 'sign-in-mail', address.toLowerCase())
  const person = await services().people.byMailbox(address)
  const { letter, writes } = signInLink(
    person?.active ? person.id : nobody,
    secondsOf(request),
    next,
    leadsTo,
  )
  const composed = compose(letter)
  if (!person?.active) return writeForNobody(request)
  const mail = { id: `sign-in-${newId(20)}`, to: person.email, ...composed, at: request.at }
  await services().mails.store(mail, writes)
}

const nobody = PersonId.parse('p-nobody')

/** As many reads and writes as for somebody, so that how long it takes does not tell who has an account. */
const writeForNobody = async (request: SiteRequest): Promise<void> => {
  const { people, table } = services()
  const expires = secondsOf(request) + signInMinutes * 60
  const hashes = Array.from({ length: 4 }, () => hashOf(newToken()))
  await people.byId(nobody)
  const link = { kind: 'sign-in' as const, person: nobody, expires }
  await table.settle(hashes.map((hash) => Links.write(hash, { ...link, twin: hash })))
}

/** A link to sign in with, its code to be typed, and the link that disowns both; with the mail's words. */
const signInLink = (
  person: Person['id'],
  nowSeconds: number,
  next: string | undefined,
  leadsTo: Text | undefined,
) => {
  const [token, code] = [newToken(), newTypedCode()]
  const [ofToken, ofCode] = [hashOf(token), hashOf(code)]
  const kills = { links: [ofToken, ofCode], sessions: [] }
  const notMe = notMeLink({ about: 'sign-in', person, kills }, settings().BASE_URL, nowSeconds)
  const expires = nowSeconds + signInMinutes * 60
  const link = { kind: 'sign-in' as const, person, notMe: notMe.hash, expires, ...(next && { next }) }
  return {
    letter: { ...wordsOf(token, code, leadsTo), ...notMe.part },
    writes: [
      Links.write(ofToken, { ...link, twin: ofCode }),
      Links.write(ofCode, { ...link, twin: ofToken }),
      notMe.write,
    ],
  }
}

const wordsOf = (token: string, code: string, leadsTo?: Text): Letter => ({
  subject: { zh: '登录链接', en: 'Your sign-in link' },
  paragraphs: [
    ...(leadsTo ? [leadsTo] : []),
    {
      zh: `请在 ${signInMinutes} 分钟内打开下面的链接登录。链接只能使用一次，请勿转发。`,
      en: `Follow the link within ${signInMinutes} minutes to sign in. It works once: do not forward it.`,
    },
    {
      zh: '如果不是您本人申请登录，请勿打开链接；可以在邮件末尾撤销。',
      en: 'If you did not ask to sign in, do not open the link; you can revoke it at the end of this mail.',
    },
  ],
  action: { label: { zh: '登录', en: 'Sign in' }, url: `${settings().BASE_URL}/sign-in/open#${token}` },
  code: {
    label: {
      zh: `不能打开链接时，在 ${settings().BASE_URL}/sign-in/open 输入代码`,
      en: `If the link does not work, type this code at ${settings().BASE_URL}/sign-in/open`,
    },
    value: code,
  },
})

type SignedIn = { readonly cookie: string; readonly next: string | undefined; readonly person: Person }

/** Exchanges a sign-in link for a session, once; the cookie, or undefined where the link is no good. */
export const openSignInLink = (request: SiteRequest): Promise<SignedIn | undefined> =>
  tryLink(request, async (hash) => {
    const link = await services().links.link(hash, secondsOf(request))
    const person = link?.kind === 'sign-in' ? await services().people.byId(link.person) : undefined
    if (link?.kind !== 'sign-in' || !person?.active || !(await services().links.take(hash, link.twin)))
      return undefined
    const token = newToken()
    const expires = secondsOf(request) + sessionSeconds
    await services().links.begin(hashOf(token), {
      kind: 'person',
      person: person.id,
      began: request.at,
      expires,
    })
    return { cookie: setCookie(sessionCookie, token, sessionSeconds), next: link.next, person }
  })

const longestPath = 1000

/** A path of ours to go on to; anything that could lead elsewhere is dropped. */
export const ownPath = (next: string | null | undefined): string | undefined =>
  next && next.length <= longestPath && /^\/[A-Za-z0-9][\w\-./?=&%]*$/.test(next) ? next : undefined

/** Where a person's work is. */
export const homeOf = ({ roles }: Person): string => {
  const held = new Set(roles.map(({ role }) => role))
  if (held.has('contact')) return '/my'
  if (held.has('officer') || held.has('approver')) return '/work'
  if (held.has('auditor')) return '/audit'
  return held.has('administrator') ? '/admin' : '/'
}
