import { describe, expect, test } from 'vitest'
import { claimedMoment, doubtsOf, doubtWords } from '../../functions/engine/claims.ts'

const facts = { servedOn: '2026-02-24', received: '2026-03-10' }

describe('what a device claims', () => {
  test.each([
    ['within the time', '2026-03-01T10:11:12', []],
    ['on the day of service', '2026-02-24T00:00:01', []],
    ['on the day before', '2026-02-23T23:59:59', ['before-notice']],
    ['on that day by its own offset, the next in China', '2026-02-23T23:59:59+00:00', []],
    ['minutes after it arrived', '2026-03-10T23:59:59', []],
    ['on the day after it arrived', '2026-03-11T00:00:01', ['in-future']],
    ['by the offset still on that day', '2026-03-11T00:30:00+09:00', []],
    ['at no time', 'yesterday', []],
  ])('to have been taken %s', (_, takenAt, doubts) => {
    expect(doubtsOf({ takenAt }, facts)).toEqual(doubts)
  })

  test('is held against nothing that is not known', () => {
    expect(doubtsOf({ takenAt: '1999-01-01T00:00:00' }, {})).toEqual([])
    expect(doubtsOf({ takenAt: '1999-01-01T00:00:00' }, { servedOn: '' })).toEqual([])
    expect(doubtsOf(undefined, facts)).toEqual([])
  })

  describe('of a place', () => {
    const site = { latitude: '36.456700', longitude: '115.985400', datum: 'wgs84', far: 2000 } as const
    const north = (metres: number) => ({ latitude: 36.4567 + metres / 111_195, longitude: 115.9854 })

    const east = (metres: number) => ({ latitude: 36.4567, longitude: 115.9854 + metres / 89_400 })

    test.each([
      ['near', north(1900), []],
      ['far', north(2100), [{ metresFromSite: 2100 }]],
      // Maps of China draw the site half a kilometre further east.
      ['far by one datum alone', east(2400), []],
      ['far by both', east(3300), [{ metresFromSite: 2793 }]],
    ])('%s', (_, claimed, doubts) => {
      expect(doubtsOf(claimed, { ...facts, site })).toEqual(doubts)
    })

    test('of a site that nobody entered, or without a place, is no doubt', () => {
      expect(doubtsOf(north(90_000), facts)).toEqual([])
      expect(doubtsOf({ takenAt: '2026-03-01T10:11:12' }, { ...facts, site })).toEqual([])
      expect(doubtsOf({ latitude: 1 }, { ...facts, site })).toEqual([])
    })

    test.each([
      [2449, '2.4'],
      [9960, '10.0'],
      [12_400, '12'],
    ])('%i metres away is told as %s km', (metresFromSite, km) => {
      expect(doubtWords({ metresFromSite }).zh).toContain(`约${km}公里`)
    })
  })

  test.each(['Adobe Photoshop 25.0 (Windows)', 'GIMP 2.10.36', '美图秀秀', 'Snapseed 2.0'])(
    'to have been changed by %s',
    (software) => {
      expect(doubtsOf({ software }, facts)).toEqual(['edited'])
    },
  )

  test.each(['17.5.1', 'HDR+ 1.0.540', 'MIUI V14', 'HarmonyOS 4.2', 'Microsoft Windows Photo Viewer'])(
    'to come from %s is no sign of a change',
    (software) => {
      expect(doubtsOf({ software }, facts)).toEqual([])
    },
  )

  test('without an offset is told in China’s time', () => {
    expect(claimedMoment('2026-03-01T08:00:00')).toBe(Date.parse('2026-03-01T00:00:00Z'))
  })
})
