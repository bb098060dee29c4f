import { calendars } from '../../../forms/calendars.ts'
import { isDayOff } from '../../../functions/engine/calendar.ts'
import { addDays, addMonths, daysBetween } from '../../../functions/engine/day.ts'
import { dueDate } from '../../../functions/engine/period.ts'

/** The working day some working days before a day. */
export function workingDaysBefore(day: string, count: number): string {
  let at = day
  for (let left = count; left > 0; left -= 1) at = workingDayUpTo(addDays(at, -1))
  return at
}

/** The day itself, or the last working day before it. */
export function workingDayUpTo(day: string): string {
  let at = day
  while (isDayOff(at, calendars)) at = addDays(at, -1)
  return at
}

/** A day that lies as far along from one day to another as `place` says: 0 the first, 1 the last. */
export function dayBetween(from: string, to: string, place: number): string {
  return addDays(from, Math.round(daysBetween(from, to) * place))
}

/** A moment of a day in the city, in minutes after midnight. */
export function momentOf(day: string, minutes: number): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString()
}

const sixMonths = { months: 6 }

/** A notice's service on a working day such that its six months end so many days from today; both bounds count. */
export function serviceEnding(
  today: string,
  [from, to]: readonly [number, number],
): { readonly servedOn: string; readonly dueOn: string } {
  const latest = addDays(addMonths(addDays(today, to), -6), 3)
  for (let back = 0; back <= to - from + 20; back += 1) {
    const servedOn = addDays(latest, -back)
    const { effective: dueOn } = dueDate(servedOn, sixMonths, calendars)
    const left = daysBetween(today, dueOn)
    if (from <= left && left <= to && !isDayOff(servedOn, calendars)) return { servedOn, dueOn }
  }
  throw new RangeError(`No service has its six months end ${from} to ${to} days from ${today}`)
}
