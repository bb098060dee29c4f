import { shanghaiDate } from './day.ts'
import type { Evidence } from './form.ts'
import type { Text } from './text.ts'

export type Claimed = NonNullable<Evidence['claimed']>

/** What in a device's claim does not fit; it proves nothing, and nothing is refused for it. */
export type Doubt = 'before-notice' | 'in-future' | 'edited'

/** What a claim is held against; days of Shanghai. */
export type Facts = {
  /** When the notice was served, where there is one. */
  readonly servedOn?: string | undefined
  /** When the file had arrived: a photograph cannot be younger. */
  readonly received?: string | undefined
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
export const doubtsOf = (claimed: Claimed | undefined, { servedOn, received }: Facts): Doubt[] => {
  const moment = claimed?.takenAt === undefined ? Number.NaN : claimedMoment(claimed.takenAt)
  const day = Number.isNaN(moment) ? undefined : shanghaiDate(moment)
  // What had arrived by then is no answer to the notice.
  const answers = !(received && servedOn && received <= servedOn)
  return [
    ...(day && servedOn && answers && day < servedOn ? (['before-notice'] as const) : []),
    ...(day && received && day > received ? (['in-future'] as const) : []),
    ...(claimed?.software && editors.test(claimed.software) ? (['edited'] as const) : []),
  ]
}

/** What a reader is told of a doubt. */
export const doubtText: { readonly [One in Doubt]: Text } = {
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
