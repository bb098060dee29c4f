import { describe, expect, test } from 'vitest'
import { type Limit, type LimitName, limits, windowAt } from '../../functions/store/limits.ts'

const names = Object.keys(limits) as LimitName[]
const day = 24 * 3600

describe('a window', () => {
  const limit = { most: 1, seconds: 600 }

  test.each([
    [0, 0],
    [599, 0],
    [600, 600],
    [1_772_236_799, 1_772_236_200],
    [1_772_236_800, 1_772_236_800],
  ])('of ten minutes, at %i, begins at %i', (now, begins) => {
    expect(windowAt(limit, now)).toEqual({ begins, ends: begins + 600 })
  })
})

describe('the limit', () => {
  test.each(names)('%s keeps nobody waiting for more than an hour, and lies within a day', (name) => {
    const { most, seconds, doubts }: Limit = limits[name]
    expect(seconds).toBeLessThanOrEqual(doubts ? day : 3600)
    expect(day % seconds).toBe(0)
    expect(most).toBeGreaterThan(0)
  })

  test('of sign-in mails outlasts no link that was mailed within it', async () => {
    const { signInMinutes } = await import('../../functions/web/sign-in.ts')
    expect(limits['sign-in-mail'].seconds).toBeLessThanOrEqual(signInMinutes * 60)
  })

  test('of digits leaves whoever guesses all day less than one chance in ten thousand', () => {
    for (const name of ['device-digits', 'decision-digits'] as const) {
      const { most, seconds } = limits[name]
      expect((most * day) / seconds / 1e8).toBeLessThan(1e-4)
    }
  })
})
