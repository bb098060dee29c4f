import { partsOfDay } from './day.ts'
import { Day } from './ids.ts'
import type { Lang } from './text.ts'

const weekdays = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const satisfies Record<Lang, readonly string[]>

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day with its weekday: 2026年2月24日（星期二）, Tuesday 24 February 2026. */
export const longDate = (date: string, lang: Lang): string => {
  const weekday = weekdays[lang][partsOfDay(date).weekday - 1]
  return lang === 'zh' ? `${shortDate(date, lang)}（星期${weekday}）` : `${weekday} ${shortDate(date, lang)}`
}

/** A day inside a sentence: 2026年2月24日, 24 February 2026. */
export const shortDate = (date: string, lang: Lang): string => {
  const { year, month, day } = partsOfDay(date)
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`
}

/** A month, given as `2026-02`: 2026年2月, February 2026. */
export const monthText = (month: string, lang: Lang): string => {
  const parts = partsOfDay(`${month}-01`)
  return lang === 'zh' ? `${parts.year}年${parts.month}月` : `${months[parts.month - 1]} ${parts.year}`
}

/** Whether a text is a day that exists, `2026-02-24`. */
export const isDay = (text: string): boolean => Day.safeParse(text).success

/** Year, month and day as typed, for three inputs; each may be empty or wrong. */
export const dateParts = (answer: string): { year: string; month: string; day: string } => {
  const [year = '', month = '', day = ''] = answer.split('-')
  return { year, month, day }
}
