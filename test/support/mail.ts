import { setTimeout as pause } from 'node:timers/promises'

/** A stack that runs, here or in another process. */
export interface Site {
  /** `http://localhost:<port>`, no slash at the end. */
  readonly url: string
  /** Newest first, where it runs in this process: asking over HTTP for all of it again and again takes a processor. */
  mails?(): readonly Received[]
}

export interface Received {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly sentAt: string
}

/** All mail of the site, newest first. */
export async function mailsOf(site: Site): Promise<readonly Received[]> {
  if (site.mails) return site.mails()
  const response = await fetch(`${site.url}/local/mail.json`)
  return (await response.json()) as readonly Received[]
}

/** Mail to a mailbox with these words in its subject or text, newest first. */
export async function mailsTo(site: Site, email: string, words: string | RegExp): Promise<Received[]> {
  const has = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text))
  return (await mailsOf(site)).filter(({ to, subject, text }) => to === email && has(`${subject}\n${text}`))
}

const tries = 750
const pauseMs = 40

/** The newest such mail, once there are more than there were before. */
export async function waitForMail(
  site: Site,
  email: string,
  words: string | RegExp,
  before = 0,
): Promise<Received> {
  for (let count = 0; count < tries; count += 1) {
    const found = await mailsTo(site, email, words)
    if (found[0] && found.length > before) return found[0]
    await pause(pauseMs)
  }
  const all = (await mailsOf(site)).map(({ to, subject }) => `${to} ${subject}`)
  throw new Error(`No mail “${words}” to ${email}; there are: ${all.join(' | ')}`)
}

/** The secret of a mailed link: what follows `#` at a path of the site. */
export function linkIn(text: string, path: string): string {
  const token = text.match(new RegExp(`https?://[^/\\s]+${path}#([\\w-]+)`))?.[1]
  if (!token) throw new Error(`No link to ${path} in: ${text}`)
  return token
}

/** The code beside a link, to be typed. */
export function codeIn(text: string): string {
  const code = text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)?.[0]
  if (!code) throw new Error(`No code in: ${text}`)
  return code
}
