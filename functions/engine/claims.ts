import { shanghaiDate } from './day.ts'
import type { LoggedEvent } from './events.ts'
import type { Evidence } from './form.ts'
import { metresFromSite, type Site } from './geo.ts'
import type { Text } from './text.ts'

export type Claimed = NonNullable<Evidence['claimed']>

/** What in a device's claim does not fit; it proves nothing, and nothing is refused for it. */
export type Doubt = 'before-notice' | 'in-future' | 'edited' | { readonly metresFromSite: number }

/** What a claim is held against; days of Shanghai. */
export type Facts = {
  /** When the notice was served, where there is one. */
  readonly servedOn?: string | undefined
  /** When the file had arrived: a photograph cannot be younger. */
  readonly received?: string | undefined
  /** Where it should have been taken, and how many metres from there are far. */
  readonly site?: (Site & { readonly far: number }) | undefined
}

/** Where the plant stands, as it was entered when the case was opened. */
export const siteOf = (log: readonly LoggedEvent[]): Site | undefined => {
  const first = log[0]?.event
  return first?.type === 'CaseOpened' ? first.enterprise.site : undefined
}

/** A device that told no offset is taken to stand in China; epoch milliseconds. */
export const claimedMoment = (takenAt: string): number =>
  Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(takenAt) ? takenAt : `${takenAt}+08:00`)

/**
 * Programs that change pictures, and beauty filters of cameras. A phone writes its own system there, which is no
 * editor; the list is ours and cannot be complete.
 */
const editors =
  /photoshop|lightroom|gimp|snapseed|picsart|pixelmator|affinity|paint\.net|canva|vsco|facetune|b612|faceu|beautycam|meitu|美图|醒图|轻颜|美颜/i

/** What of a claim does not fit, by whole days: a clock that is some minutes off is no doubt. */
export const doubtsOf = (claimed: Claimed | undefined, { servedOn, received, site }: Facts): Doubt[] => {
  const moment = claimed?.takenAt === undefined ? Number.NaN : claimedMoment(claimed.takenAt)
  const day = Number.isNaN(moment) ? undefined : shanghaiDate(moment)
  // What had arrived by then is no answer to the notice.
  const answers = !(received && servedOn && received <= servedOn)
  return [
    ...(day && servedOn && answers && day < servedOn ? (['before-notice'] as const) : []),
    ...(day && received && day > received ? (['in-future'] as const) : []),
    ...farFrom(site, claimed),
    ...(claimed?.software && editors.test(claimed.software) ? (['edited'] as const) : []),
  ]
}

const farFrom = (site: Facts['site'], { latitude, longitude }: Claimed = {}): Doubt[] => {
  if (!site || latitude === undefined || longitude === undefined) return []
  const metres = Math.round(metresFromSite(site, { latitude, longitude }))
  return metres > site.far ? [{ metresFromSite: metres }] : []
}

/** What a reader is told of a doubt. */
export const doubtWords = (doubt: Doubt): Text => {
  if (typeof doubt === 'string') return doubtText[doubt]
  const metres = doubt.metresFromSite
  const km = metres < 10_000 ? (Math.round(metres / 100) / 10).toFixed(1) : String(Math.round(metres / 1000))
  return {
    zh: `设备所称拍摄地点距登记的厂址约${km}公里`,
    en: `Taken, the device claims, about ${km} km from the registered site`,
  }
}

const doubtText: { readonly [One in Extract<Doubt, string>]: Text } = {
  'before-notice': {
    zh: '设备所称拍摄时间早于通知书送达日',
    en: 'Taken, the device claims, before the notice was served',
  },
  'in-future': {
    zh: '设备所称拍摄时间晚于收到文件的日期',
    en: 'Taken, the device claims, after the file arrived',
  },
  edited: {
    zh: '文件自称经图像处理软件处理',
    en: 'The file says that a picture editor has changed it',
  },
}
