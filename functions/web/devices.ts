import type { Person } from '../engine/people.ts'
import { type Device, Devices, type KnownDevice } from '../store/devices.ts'
import { deviceCookie, setCookie } from './cookies.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newToken } from './secrets.ts'
import { services } from './services.ts'

const deviceSeconds = 30 * 24 * 3600

/** Not among `services`, which every function carries. */
export const devices = (): Devices => new Devices(services().table)

/** This browser, where it is known as the person's. */
export const thisDevice = async (request: SiteRequest, person: Person): Promise<KnownDevice | undefined> => {
  const cookie = request.cookies.get(deviceCookie)
  return cookie ? devices().known(person, hashOf(cookie), secondsOf(request)) : undefined
}

/** Makes this browser known as the person's, for thirty days; the cookie to set. */
export const rememberDevice = async (request: SiteRequest, person: Person): Promise<string> => {
  const cookie = newToken()
  await devices().remember(person.id, hashOf(cookie), {
    ...kindOf(request.headers['user-agent'] ?? ''),
    first: request.at,
    last: request.at,
    expires: secondsOf(request) + deviceSeconds,
  })
  return setCookie(deviceCookie, cookie, deviceSeconds)
}

/** The newest names first: nearly every browser also calls itself Chrome or Safari. */
const browsers: readonly (readonly [RegExp, Device['browser']])[] = [
  [/MicroMessenger/i, 'wechat'],
  [/DingTalk/i, 'dingtalk'],
  [/QQBrowser|\bQQ\//i, 'qq'],
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/(Chrome|CriOS)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]

/** What a person would call a device, of all that a browser says of itself; nothing more of it is kept. */
export const kindOf = (userAgent: string): Pick<Device, 'form' | 'browser'> => ({
  form: formOf(userAgent),
  browser: browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other',
})

const formOf = (userAgent: string): Device['form'] => {
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet'
  return /Mobile|iPhone|Android|HarmonyOS|OpenHarmony/i.test(userAgent) ? 'phone' : 'computer'
}
