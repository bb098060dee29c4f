import { type Calendar, isDayOff, nextWorkingDay } from './calendar.ts'
import { addDays, shanghaiClock, shanghaiMoment } from './day.ts'

/** Hours of a working day by the clock in Shanghai, `09:00` to `17:00`. */
export type OfficeHours = { readonly from: string; readonly until: string }

const minuteOfDay = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Minutes of one working day. */
export const minutesADay = ({ from, until }: OfficeHours): number => minuteOfDay(until) - minuteOfDay(from)

/** Minutes of office hours on working days between two moments (ISO); none where the second is earlier. */
export const workingMinutes = (
  from: string,
  until: string,
  hours: OfficeHours,
  calendars: readonly Calendar[],
): number => {
  const [begin, end] = [shanghaiClock(Date.parse(from)), shanghaiClock(Date.parse(until))]
  const [first, last] = [begin.slice(0, 10), end.slice(0, 10)]
  let minutes = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isDayOff(day, calendars)) continue
    const opens = Math.max(minuteOfDay(hours.from), day === first ? minuteOfDay(begin.slice(11)) : 0)
    const closes = Math.min(minuteOfDay(hours.until), day === last ? minuteOfDay(end.slice(11)) : Infinity)
    minutes += Math.max(0, closes - opens)
  }
  return minutes
}

/** When the office last opened, at a moment or before it (epoch milliseconds): the last working day's first hour. */
export const lastOpening = (now: number, { from }: OfficeHours, calendars: readonly Calendar[]): number => {
  const clock = shanghaiClock(now)
  let day = clock.slice(11) >= from ? clock.slice(0, 10) : addDays(clock.slice(0, 10), -1)
  while (isDayOff(day, calendars)) day = addDays(day, -1)
  return shanghaiMoment(day, from)
}

/** The day on which the office opens next after a moment. */
export const nextOpening = (now: number, { from }: OfficeHours, calendars: readonly Calendar[]): string => {
  const clock = shanghaiClock(now)
  const day = clock.slice(11) < from ? clock.slice(0, 10) : addDays(clock.slice(0, 10), 1)
  return nextWorkingDay(day, calendars)
}
