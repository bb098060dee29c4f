import { describe, expect, test } from 'vitest'
import { calendars } from '../../../../forms/calendars.ts'
import { isDayOff } from '../../../../functions/engine/calendar.ts'
import { addDays, daysBetween } from '../../../../functions/engine/day.ts'
import { dueDate } from '../../../../functions/engine/period.ts'
import { storiesOn } from '../../../../infra/local/demo/cases/all.ts'
import { serviceEnding, workingDaysBefore } from '../../../../infra/local/demo/days.ts'
import { caseIdOf } from '../../../../infra/local/demo/ids.ts'

const days = Array.from({ length: 540 }, (_, place) => addDays('2026-01-10', place))
/** Every day of a year and a half, with what is told on it. */
const told = days.map((today) => ({ today, stories: storiesOn(today) }))

describe('the days of the demonstration', () => {
  test('working days are counted backwards over holidays', () => {
    expect(workingDaysBefore('2026-02-25', 1)).toBe('2026-02-24')
    expect(workingDaysBefore('2026-02-24', 1)).toBe('2026-02-14')
    expect(workingDaysBefore('2026-11-22', 3)).toBe('2026-11-18')
  })

  test('a service is found whose six months end in the days wanted, on any day of the year', () => {
    for (const today of days) {
      const { servedOn, dueOn } = serviceEnding(today, [1, 10])
      expect(isDayOff(servedOn, calendars), servedOn).toBe(false)
      expect(dueDate(servedOn, { months: 6 }, calendars).effective).toBe(dueOn)
      expect(daysBetween(today, dueOn)).toBeGreaterThanOrEqual(1)
      expect(daysBetween(today, dueOn)).toBeLessThanOrEqual(10)
    }
  })

  test('one that cannot be is said so', () => {
    expect(() => serviceEnding('2026-02-14', [2, 5])).toThrow(RangeError)
  })
})

describe('the stories', () => {
  test('happen in order and before today, whatever the day', () => {
    for (const { today, stories } of told) {
      for (const [name, { servedOn, openedOn, acts }] of stories) {
        const order = [servedOn, openedOn, ...acts.map(({ on }) => on), today]
        expect(order, `${name} on ${today}`).toEqual(order.toSorted())
        expect(openedOn < today && acts.every(({ act, on }) => on < today || act === 'pass-clock')).toBe(true)
      }
    }
  })

  test('are of different cases', () => {
    for (const { stories } of told) {
      const ids = [...stories.values()].map(caseIdOf)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('lie in every county and zone, and in the city', () => {
    const counties = [...storiesOn('2026-11-22').values()].map(({ enterprise }) => enterprise.county)
    expect(new Set(counties).size).toBe(12)
  })
})
