import * as Calendar from 'temporal-polyfill/fns/Calendar'
import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

/** The one place that reckons with days; all of them are ISO days in Shanghai, `2026-02-24`. */
const read = (day: string): PlainDate.Record => PlainDate.fromString(day, Calendar.getISO)

/** The corresponding day some months on, or the month's last day where there is none. */
export const addMonths = (day: string, months: number): string =>
  PlainDate.toString(PlainDate.addMonths(read(day), months, { overflow: 'constrain' }))

export const addDays = (day: string, days: number): string =>
  PlainDate.toString(PlainDate.addDays(read(day), days))

/** Days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => PlainDate.diffDays(read(from), read(to))

/** Year, month and day as numbers, and the weekday from Monday, 1, to Sunday, 7. */
export const partsOfDay = (day: string): { year: number; month: number; day: number; weekday: number } => {
  const record = read(day)
  return { year: record.year, month: record.month, day: record.day, weekday: PlainDate.dayOfWeek(record) }
}

export const yearOf = (day: string): number => read(day).year

/** The day in Shanghai at a moment in epoch milliseconds, whatever the server's zone. */
export const shanghaiDate = (epochMs: number): string => {
  const moment = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(epochMs), 'Asia/Shanghai')
  return PlainDate.toString(ZonedDateTime.toPlainDate(moment))
}
