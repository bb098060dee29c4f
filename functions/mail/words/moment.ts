import { shortDate } from '../../engine/date-text.ts'
import { shanghaiClock } from '../../engine/day.ts'
import type { Text } from '../../engine/text.ts'

/** A moment as a mail says it: day and clock in Shanghai. */
export const momentOf = (at: string): Text => {
  const local = shanghaiClock(Date.parse(at))
  const [day, clock] = [local.slice(0, 10), local.slice(11)]
  return { zh: `${shortDate(day, 'zh')} ${clock}`, en: `${shortDate(day, 'en')}, ${clock}` }
}
