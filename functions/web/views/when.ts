import { isDay, longDate, shortDate } from '../../engine/date-text.ts'
import { shanghaiClock } from '../../engine/day.ts'
import type { Lang } from '../../engine/text.ts'

/** `2026年2月24日` / `24 February 2026`; what is no date comes back as it is. */
export const dayWords = (day: string, lang: Lang): string => (isDay(day) ? shortDate(day, lang) : day)

/** With the day of the week: `2026年2月24日（星期二）`. */
export const fullDay = (day: string, lang: Lang): string => (isDay(day) ? longDate(day, lang) : day)

/** A moment (ISO, UTC) as Shanghai's date and wall clock: `2026年2月24日 09:05`. */
export const momentWords = (moment: string, lang: Lang): string => {
  const at = Date.parse(moment)
  if (Number.isNaN(at)) return moment
  const local = shanghaiClock(at)
  return `${dayWords(local.slice(0, 10), lang)}${lang === 'zh' ? ' ' : ', '}${local.slice(11)}`
}
