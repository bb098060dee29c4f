import { shanghaiClock } from '../engine/day.ts'
import { Attempts } from '../store/attempts.ts'
import { type LimitName, limits, windowAt } from '../store/limits.ts'
import { prefixOf } from './address.ts'
import { deviceCookie } from './cookies.ts'
import { thisDevice } from './devices.ts'
import { Limited } from './failure.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, secretIn } from './secrets.ts'
import { services } from './services.ts'

let made: Attempts | undefined

/** Kept while the function is warm, for the day's key; not among `services`, which every function carries. */
const attempts = (): Attempts => {
  made ??= new Attempts(services().table)
  return made
}

/** Counts a try; where the window has no more, refuses it with when to try again. */
export const countTry = async (request: SiteRequest, name: LimitName, whose: string): Promise<void> => {
  if (!(await attempts().count(name, whose, secondsOf(request)))) throw limited(request, name)
}

/** Counts a try and refuses nothing: whether the window had one more. */
export const isWithin = (request: SiteRequest, name: LimitName, whose: string): Promise<boolean> =>
  attempts().count(name, whose, secondsOf(request))

/** As `countTry`, of the prefix of the address that the request came from. */
export const countFrom = (request: SiteRequest, name: LimitName): Promise<void> =>
  countTry(request, name, prefixOf(request.ip))

const limited = (request: SiteRequest, name: LimitName): Limited => {
  const now = secondsOf(request)
  const { ends } = windowAt(limits[name], now)
  const clock = shanghaiClock(ends * 1000).slice(11)
  return new Limited(ends - now, {
    zh: `尝试次数过多，这次没有办理。请在北京时间 ${clock} 以后再试。`,
    en: `There were too many attempts, so nothing was done this time. Try again after ${clock}, Beijing time.`,
  })
}

/**
 * Opens the mailed link or typed code of a form, unless too many from this prefix led nowhere: then
 * nothing is looked up, but for whoever sits at a device known for the person that the link is of.
 */
export const tryLink = <Opened>(
  request: SiteRequest,
  open: (hash: string) => Promise<Opened | undefined>,
): Promise<Opened | undefined> => tryHash(request, hashOf(secretIn(request.form)), open)

/** The same for a secret that came otherwise, by its hash. */
export const tryHash = async <Opened>(
  request: SiteRequest,
  hash: string,
  open: (hash: string) => Promise<Opened | undefined>,
): Promise<Opened | undefined> => {
  const spent = await attempts().isSpent('dead-link', prefixOf(request.ip), secondsOf(request))
  if (spent && !(await isOwnersDevice(request, hash))) throw limited(request, 'dead-link')
  await countTry(request, 'same-link', hash)
  const opened = await open(hash)
  if (!opened && !spent) await countFrom(request, 'dead-link')
  return opened
}

const isOwnersDevice = async (request: SiteRequest, hash: string): Promise<boolean> => {
  if (!request.cookies.has(deviceCookie)) return false
  const link = await services().links.link(hash, secondsOf(request))
  const person = link && (await services().people.byId(link.person))
  return person !== undefined && (await thisDevice(request, person)) !== undefined
}
