import * as Calendar from 'temporal-polyfill/fns/Calendar'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'

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

/** China has kept UTC+8 without daylight saving since 1991. */
const shanghaiOffsetMs = 8 * 3_600_000

/**
 * The wall clock in Shanghai at a moment in epoch milliseconds, `2026-02-24T09:05`, whatever the server's zone.
 *
 * By the offset: to ask the runtime's zones costs the first request of a function 9 ms.
 */
export const shanghaiClock = (epochMs: number): string =>
  new Date(epochMs + shanghaiOffsetMs).toISOString().slice(0, 16)

/** The same to the millisecond, `2026-02-24T09:05:00.000`: its text sorts by time and begins with year and day. */
export const shanghaiStamp = (epochMs: number): string =>
  new Date(epochMs + shanghaiOffsetMs).toISOString().slice(0, -1)

/** The day in Shanghai at a moment in epoch milliseconds. */
export const shanghaiDate = (epochMs: number): string => shanghaiClock(epochMs).slice(0, 10)

/** The moment of a wall clock `09:00` on a day in Shanghai, in epoch milliseconds. */
export const shanghaiMoment = (day: string, clock: string): number =>
  Date.parse(`${day}T${clock}:00Z`) - shanghaiOffsetMs
