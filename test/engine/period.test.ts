import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { isDayOff } from '../../functions/engine/calendar.ts'
import { addDays, addMonths, daysBetween, shanghaiDate } from '../../functions/engine/day.ts'
import { dueDate, isProvisional } from '../../functions/engine/period.ts'

const sixMonths = { months: 6 }
const threeMonths = { months: 3 }

describe('the worked dates of DOMAIN §3', () => {
  test.each([
    ['2025-08-31', '2026-02-28', '2026-02-28', '2026-05-28', '2026-05-28'],
    ['2025-08-16', '2026-02-16', '2026-02-24', '2026-05-16', '2026-05-18'],
    ['2025-04-08', '2025-10-08', '2025-10-09', '2026-01-08', '2026-01-08'],
    ['2025-08-14', '2026-02-14', '2026-02-14', '2026-05-14', '2026-05-14'],
  ])(
    'served %s: due %s → %s, extended from the nominal date %s → %s',
    (served, nominal, effective, ...extended) => {
      const due = dueDate(served, sixMonths, calendars)
      expect(due).toMatchObject({ nominal, effective, provisional: false })
      const later = dueDate(due.nominal, threeMonths, calendars)
      expect([later.nominal, later.effective]).toEqual(extended)
    },
  )

  test('say what moved them', () => {
    expect(dueDate('2025-08-16', sixMonths, calendars).movedBy?.zh).toBe('春节')
    expect(dueDate('2025-11-16', sixMonths, calendars).movedBy?.zh).toBe('周末')
    expect(dueDate('2025-08-14', sixMonths, calendars)).not.toHaveProperty('movedBy')
  })
})

describe('a day of the year', () => {
  const twice = { yearly: ['07-15', '12-31'] }
  test.each([
    ['2026-01-02', '2026-07-15'],
    ['2026-07-15', '2026-07-15'],
    ['2026-07-16', '2026-12-31'],
    // 2028-12-31 is a Sunday: what is due by the end of December is not due in January.
    ['2028-08-01', '2028-12-31'],
  ])('from %s on is %s, whatever day off it is', (from, day) => {
    expect(dueDate(from, twice, calendars)).toEqual({ nominal: day, effective: day, provisional: false })
  })

  test('that has passed in this year is that of the next', () => {
    expect(dueDate('2026-12-20', { yearly: ['01-31'] }, calendars).effective).toBe('2027-01-31')
  })
})

describe('months', () => {
  test.each([
    ['2025-08-29', 6, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (date, months, end) => {
    expect(addMonths(date, months)).toBe(end)
  })
})

describe('a year without a published calendar', () => {
  test.each([
    ['2026-07-01', sixMonths, true],
    ['2026-06-30', sixMonths, false],
    ['2026-12-28', { workingDays: 3 }, false],
    ['2026-12-29', { workingDays: 5 }, true],
    ['2024-12-31', { workingDays: 5 }, false],
    ['2024-12-30', { workingDays: 5 }, true],
  ])('%s and %o is provisional: %s', (start, period, provisional) => {
    expect(dueDate(start, period, calendars).provisional).toBe(provisional)
  })

  test('makes a deadline provisional that a holiday moves into it', () => {
    const newYearsEve = { from: '2026-12-31', to: '2026-12-31', name: { zh: '元旦', en: 'New Year' } }
    const longer = calendars.map((calendar) => ({ ...calendar, off: [...calendar.off, newYearsEve] }))
    expect(dueDate('2026-06-30', sixMonths, calendars)).toMatchObject({ effective: '2026-12-30' })
    expect(dueDate('2026-09-30', threeMonths, longer)).toMatchObject({ provisional: false })
    expect(dueDate('2026-08-31', { months: 4 }, longer)).toEqual({
      nominal: '2026-12-31',
      effective: '2027-01-01',
      provisional: true,
      movedBy: newYearsEve.name,
    })
  })

  test('makes no deadline of a published year provisional', () => {
    expect(isProvisional('2026-12-31', calendars)).toBe(false)
    expect(isProvisional('2027-01-01', calendars)).toBe(true)
  })
})

describe('days', () => {
  test('in Shanghai are those of the time zone, at any moment since daylight saving ended there', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const since = Date.UTC(1992, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: since, max: Date.UTC(2100, 0, 1) }), (moment) => {
        expect(shanghaiDate(moment)).toBe(zone.format(moment))
      }),
      { numRuns: 2000 },
    )
  })

  test('in Shanghai begin at 16:00 UTC', () => {
    expect(shanghaiDate(Date.UTC(2026, 1, 23, 15, 59, 59, 999))).toBe('2026-02-23')
    expect(shanghaiDate(Date.UTC(2026, 1, 23, 16, 0, 0, 0))).toBe('2026-02-24')
  })

  test('are counted across months and backwards', () => {
    expect(daysBetween('2026-02-24', '2026-03-01')).toBe(5)
    expect(daysBetween('2026-03-01', '2026-02-24')).toBe(-5)
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
})

const seed = 20260224
const start = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2024-06-01', days))
const period = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 60 }).map((workingDays) => ({ workingDays })),
)

describe(`every due date (seed ${seed})`, () => {
  test('is never before its nominal date and never on a day off', () => {
    fc.assert(
      fc.property(start, period, (served, length) => {
        const { nominal, effective } = dueDate(served, length, calendars)
        expect(effective >= nominal).toBe(true)
        expect(nominal > served).toBe(true)
        expect(isDayOff(effective, calendars)).toBe(false)
      }),
      { seed, numRuns: 1000 },
    )
  })

  test('is monotone in the day of service', () => {
    fc.assert(
      fc.property(start, start, period, (one, other, length) => {
        const [earlier, later] = [one, other].sort()
        const first = dueDate(earlier ?? one, length, calendars)
        const second = dueDate(later ?? other, length, calendars)
        expect(first.nominal <= second.nominal && first.effective <= second.effective).toBe(true)
      }),
      { seed, numRuns: 1000 },
    )
  })
})
