/** Browsers refuse a `__Host-` cookie that is not Secure, host-only and for all paths (RFC 6265bis). */
export const sessionCookie = '__Host-session'
export const taskCookie = '__Host-task'
export const deviceCookie = '__Host-device'
export const followCookie = '__Host-follow'
export const typingCookie = '__Host-typing'

/** A cookie that scripts cannot read and other sites' forms cannot send. */
export const setCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`

export const dropCookie = (name: string): string => setCookie(name, '', 0)

/** What a person chose of how pages are shown, for a year; our script changes it too. */
export const choiceCookie = (name: string, value: string): string =>
  `${name}=${value}; Path=/; Secure; SameSite=Lax; Max-Age=31536000`

/** `name=value` pairs as the gateway hands them over; the first of a name counts. */
export const cookiesOf = (pairs: readonly string[]): Map<string, string> => {
  const cookies = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim())
  }
  return cookies
}
