import { isWorkday } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { addWorkingDays, isDayOff, nextWorkingDay, reasonOff } from '../../functions/engine/calendar.ts'
import { addDays } from '../../functions/engine/day.ts'

const days = Array.from({ length: 730 }, (_, index) => addDays('2025-01-01', index))

describe('the calendars of 2025 and 2026', () => {
  test('agree with chinese-days on all 730 days', () => {
    expect(days.at(-1)).toBe('2026-12-31')
    expect(days.filter((day) => isDayOff(day, calendars) === isWorkday(day))).toEqual([])
  })

  test.each(calendars)(
    '$year has every range in its own year and every make-up workday on a weekend',
    (calendar) => {
      const all = [...calendar.off.flatMap(({ from, to }) => [from, to]), ...calendar.makeup]
      expect(all.filter((day) => !day.startsWith(`${calendar.year}-`))).toEqual([])
      expect(calendar.off.filter(({ from, to }) => from > to)).toEqual([])
      expect(calendar.makeup.filter((day) => !isDayOff(day, []))).toEqual([])
    },
  )
})

describe('a day off', () => {
  test.each([
    ['2026-02-16', '春节'],
    ['2026-02-28', undefined],
    ['2026-05-16', '周末'],
    ['2026-05-18', undefined],
    ['2025-10-08', '国庆节、中秋节'],
  ])('%s is off because of %s', (day, why) => {
    expect(reasonOff(day, calendars)?.zh).toBe(why)
  })

  test('in a year without a calendar is the weekend alone', () => {
    expect(isDayOff('2027-10-01', calendars)).toBe(false)
    expect(isDayOff('2027-10-02', calendars)).toBe(true)
  })
})

describe('working days', () => {
  test.each([
    ['2026-02-16', '2026-02-24'],
    ['2025-10-08', '2025-10-09'],
    ['2026-02-14', '2026-02-14'],
    ['2026-02-28', '2026-02-28'],
  ])('on or after %s begin on %s', (day, next) => {
    expect(nextWorkingDay(day, calendars)).toBe(next)
  })

  test.each([
    ['2026-02-12', 5, '2026-02-26'],
    ['2025-09-29', 5, '2025-10-13'],
    ['2026-02-12', 0, '2026-02-12'],
    ['2026-02-13', 1, '2026-02-14'],
  ])('%s and %i more is %s', (start, count, end) => {
    expect(addWorkingDays(start, count, calendars)).toBe(end)
  })
})
