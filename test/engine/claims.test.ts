import { describe, expect, test } from 'vitest'
import { claimedMoment, doubtsOf } from '../../functions/engine/claims.ts'

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
