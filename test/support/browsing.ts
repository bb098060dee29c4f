import { type Fields, formIn } from './html-form.ts'
import type { Site } from './mail.ts'

/** What came back, with the body read. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Path and query of a redirect on the same site, whole address of any other. */
  readonly location: string | undefined
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData
}

/** A browser without scripts: cookies of its own, redirects not followed. */
export interface Browsing {
  readonly site: Site
  /** By name; may be read and changed. */
  readonly cookies: Map<string, string>
  /** Sends anything, with the cookies and nothing else added. */
  send(path: string, asked?: Asked): Promise<Answer>
  get(path: string, headers?: Asked['headers']): Promise<Answer>
  /** Posts as a form of the site's own does in a browser. */
  post(path: string, fields?: Fields, headers?: Asked['headers']): Promise<Answer>
  /** Opens a page and sends its form for an address, or with these words in it: the hidden fields, and what is typed. */
  sendForm(page: string, action: string, typed?: Fields): Promise<Answer>
}

export function browse(site: Site): Browsing {
  const cookies = new Map<string, string>()
  const send: Browsing['send'] = (path, asked) => answerTo(site, cookies, path, asked)
  const get: Browsing['get'] = (path, headers) => send(path, { ...(headers && { headers }) })
  const post: Browsing['post'] = (path, fields = {}, headers = {}) =>
    send(path, {
      method: 'POST',
      headers: { ...sameOrigin(site), 'content-type': formType, ...headers },
      body: encoded(fields),
    })
  const sendForm: Browsing['sendForm'] = async (page, action, typed = {}) => {
    const shown = await get(page)
    const found = formIn(shown.text, action)
    if (!found) throw new Error(`${page} (${shown.status}) has no form to ${action}: ${saidBy(shown)}`)
    return post(found.action, { ...found.hidden, ...typed })
  }
  return { site, cookies, send, get, post, sendForm }
}

export const formType = 'application/x-www-form-urlencoded'

/** What a browser says of a form that the site itself sent. */
export const sameOrigin = ({ url }: Site): Record<string, string> => ({
  origin: url,
  'sec-fetch-site': 'same-origin',
})

async function answerTo(
  site: Site,
  cookies: Map<string, string>,
  path: string,
  asked: Asked = {},
): Promise<Answer> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(new URL(path, site.url), {
    redirect: 'manual',
    ...asked,
    headers: { ...(cookie && { cookie }), ...asked.headers },
  })
  for (const set of response.headers.getSetCookie()) keep(cookies, set)
  const location = response.headers.get('location')
  return {
    status: response.status,
    text: await response.text(),
    headers: response.headers,
    location: location?.startsWith(site.url) ? location.slice(site.url.length) : (location ?? undefined),
  }
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split('; ')
  const at = pair.indexOf('=')
  if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}

/** As a browser encodes a form; a list repeats its name. */
export function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}

/** Fails with what the page says is wrong. */
export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer
  throw new Error(`${answer.status} instead of ${status}: ${saidBy(answer)}`)
}

/** The faults that a page lists, else its heading and what follows. */
export function saidBy({ text }: Answer): string {
  const said = text.match(/class="govuk-error-summary[\s\S]*?<\/ul>|<h1[\s\S]*?<\/p>/)?.[0] ?? text
  return said
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
}
