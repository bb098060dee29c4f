import { describe, expect, test } from 'vitest'
import { periodIn } from '../../forms/shared/period.ts'
import { caseNumberOf } from '../../functions/web/case-ids.ts'
import { periodsOn } from '../../functions/web/return-periods.ts'
import { exitsFor, matterIdOf, returners } from '../../functions/web/returns.ts'

describe('the periods that may be reported', () => {
  test.each([
    ['2026-01-10', '2026h1', '2025y'],
    ['2026-07-15', '2026h1', '2025y'],
    ['2026-07-16', '2026h2', '2025y'],
    ['2026-12-01', '2026h2', '2026y'],
  ])('on %s begin with %s, and of the years %s', (today, half, year) => {
    const offered = periodsOn(today)
    expect(offered[0]?.value).toBe(half)
    expect(offered.find(({ period }) => period.half === undefined)?.value).toBe(year)
  })

  test('have their days', () => {
    const due = Object.fromEntries(periodsOn('2026-12-01').map(({ value, due: day }) => [value, day]))
    expect(due).toMatchObject({ '2026h1': '2026-07-15', '2026h2': '2026-12-31', '2026y': '2027-01-31' })
  })
})

test('every county and zone has a return, and so have the departments of the city', () => {
  expect(returners).toContain('371526-miit')
  expect(returners).toContain('371500-ecology')
  expect(new Set(returners).size).toBe(returners.length)
})

test('a matter of a return names its period, and is one of its organ', () => {
  const number = caseNumberOf(matterIdOf({ year: 2026, half: 2 }, '371526-miit'))
  expect(number).toBe('LC-2026H2-371526-MIIT')
  expect(periodIn(number)).toEqual({ year: 2026, half: 2 })
  expect(periodIn(caseNumberOf(matterIdOf({ year: 2026 }, '371500-miit')))).toEqual({ year: 2026 })
  expect(periodIn('LC-20260224-K7Q2MZ')).toBeUndefined()
})

describe('what a return counts', () => {
  const exit = (division: string, track: string, at: string) => ({ division, track, at })
  const all = [
    exit('371526', 'energy', '2026-03-01T00:00:00Z'),
    exit('371526', 'environment', '2026-03-01T00:00:00Z'),
    exit('371521', 'environment', '2026-04-01T00:00:00Z'),
    exit('371526', 'energy', '2026-07-01T00:00:00Z'),
  ]
  const store = { of: async (division: string) => all.filter((one) => one.division === division) }
  const of = async (organ: string, period: string) =>
    (
      await exitsFor(
        store as never,
        {
          number: `LC-2026${period}-${organ.toUpperCase()}`,
          enterprise: { code: organ, name: '' },
        } as never,
      )
    ).length

  test.each([
    ['371526-miit', 'H1', 2],
    ['371526-miit', 'H2', 1],
    ['371521-miit', 'H1', 1],
    ['371500-ecology', 'H1', 2],
    ['371500-water', 'H1', 0],
    ['371500-miit', 'Y', 4],
  ])('of %s in %s is %i', async (organ, period, count) => {
    expect(await of(organ, period)).toBe(count)
  })

  test('is nothing in a matter that names no period', async () => {
    expect(await exitsFor(store as never, { number: 'LC-1', enterprise: { code: '' } } as never)).toEqual([])
  })
})
