import { addDays, partsOfDay, yearOf } from './day.ts'
import type { Text } from './text.ts'

/** The holidays of one year as the State Council published them; dates are ISO days in Shanghai. */
export type Calendar = {
  readonly year: number
  readonly basis: Text
  readonly off: readonly { readonly from: string; readonly to: string; readonly name: Text }[]
  /** Weekend days on which people work instead. */
  readonly makeup: readonly string[]
}

/** Whether nobody is bound to work: a statutory holiday, or a weekend that is no make-up workday. */
export const isDayOff = (date: string, calendars: readonly Calendar[]): boolean =>
  reasonOff(date, calendars) !== undefined

const weekend: Text = { zh: '周末', en: 'weekend' }

/** Why a day is off: the holiday's name, or the weekend; undefined on a working day. */
export const reasonOff = (date: string, calendars: readonly Calendar[]): Text | undefined => {
  if (calendars.some(({ makeup }) => makeup.includes(date))) return undefined
  const holiday = calendars.flatMap(({ off }) => off).find(({ from, to }) => from <= date && date <= to)
  return holiday?.name ?? (isWeekend(date) ? weekend : undefined)
}

/** The day itself, or the first working day after it. */
export const nextWorkingDay = (date: string, calendars: readonly Calendar[]): string => {
  let day = date
  while (isDayOff(day, calendars)) day = dayAfter(day)
  return day
}

/** The last day of a period of working days; the start is not counted. */
export const addWorkingDays = (start: string, count: number, calendars: readonly Calendar[]): string => {
  let day = start
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(dayAfter(day), calendars)
  return day
}

/** Whether the year of a day has a published calendar; without one, only weekends are known. */
export const isPublished = (date: string, calendars: readonly Calendar[]): boolean =>
  calendars.some(({ year }) => year === yearOf(date))

const isWeekend = (date: string): boolean => partsOfDay(date).weekday >= 6

const dayAfter = (date: string): string => addDays(date, 1)
