import { type Typing, Typings } from '../store/typings.ts'
import { dropCookie, setCookie, typingCookie } from './cookies.ts'
import { countFrom } from './limiting.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newToken } from './secrets.ts'
import { services } from './services.ts'

/** Long enough to read a mail and sign in. */
const keptSeconds = 3600

/** An item of the table holds 400 KB; a page that a person typed is far below this. */
const mostBytes = 128 * 1024

const formPage = /^\/(?:my|work)\/[\w./-]{1,300}\/pages\/[\w-]{1,60}$/

const typings = (): Typings => new Typings(services().table)

type KeptTyping = { readonly cookie: string; readonly next: string }

/**
 * Keeps a page of a form that came without a session, for the browser that sent it and the person whose page it
 * was; undefined where it is no such page, or too many come from there.
 */
export const keepTyping = async (request: SiteRequest): Promise<KeptTyping | undefined> => {
  const { method, path, form } = request
  const whose = form.get('_for')?.match(/^[0-9a-f]{20}$/)?.[0]
  const sent = form.toString()
  if (method !== 'POST' || !whose || !formPage.test(path) || form.get('_action') === 'keep') return undefined
  if (Buffer.byteLength(sent) > mostBytes) return undefined
  await countFrom(request, 'kept-typing')
  const token = newToken()
  const expires = secondsOf(request) + keptSeconds
  await typings().keep(hashOf(token), { path, for: whose, form: sent, expires })
  return { cookie: setCookie(typingCookie, token, keptSeconds), next: `${path}?done=typed` }
}

/** What this browser sent to this address, where it is this reader's. */
export const typingOf = async (request: SiteRequest, reader: string): Promise<Typing | undefined> => {
  const token = request.cookies.get(typingCookie)
  const typing = token && (await typings().typing(hashOf(token), secondsOf(request)))
  return typing && typing.path === request.path && typing.for === reader ? typing : undefined
}

/** Once it is saved nobody needs it; the cookie to drop, where there was one for this address. */
export const forgetTyping = async (request: SiteRequest, reader: string): Promise<string | undefined> => {
  const token = request.cookies.get(typingCookie)
  if (!token || !(await typingOf(request, reader))) return undefined
  await typings().forget(hashOf(token))
  return dropCookie(typingCookie)
}
