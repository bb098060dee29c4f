import { addWorkingDays, type Calendar, isPublished, nextWorkingDay, reasonOff } from './calendar.ts'
import { addDays, addMonths, yearOf } from './day.ts'
import type { Text } from './text.ts'
import type { Period } from './track.ts'

/** When a period ends: as counted, and as it binds once days off are passed over (DOMAIN §3). */
export type DueDate = {
  readonly nominal: string
  readonly effective: string
  /** A year it rests on has no published calendar yet. */
  readonly provisional: boolean
  /** The holiday or weekend that moved the effective date, if one did. */
  readonly movedBy?: Text
}

/** The end of a period that starts on a day, which itself is not counted. */
export const dueDate = (start: string, period: Period, calendars: readonly Calendar[]): DueDate => {
  if ('yearly' in period) {
    const day = firstOf(period.yearly, start)
    return { nominal: day, effective: day, provisional: false }
  }
  const nominal =
    'months' in period
      ? addMonths(start, period.months)
      : addWorkingDays(start, period.workingDays, calendars)
  const effective = nextWorkingDay(nominal, calendars)
  const movedBy = reasonOff(nominal, calendars)
  const from = 'months' in period ? nominal : addDays(start, 1)
  const provisional = yearsOf(from, effective).some((year) => isProvisional(`${year}-01-01`, calendars))
  return { nominal, effective, provisional, ...(movedBy && { movedBy }) }
}

/** The first of the days of the year that is not before a day. */
const firstOf = (days: readonly string[], from: string): string =>
  [yearOf(from), yearOf(from) + 1]
    .flatMap((year) => days.map((day) => `${year}-${day}`))
    .toSorted()
    .find((day) => day >= from) ?? from

/** Whether a deadline on this day may still move because its year's holidays are not published. */
export const isProvisional = (date: string, calendars: readonly Calendar[]): boolean =>
  !isPublished(date, calendars)

const yearsOf = (from: string, to: string): number[] => {
  const first = yearOf(from)
  const last = yearOf(to)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
