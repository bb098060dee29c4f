import { describe, expect, test } from 'vitest'
import { type Agreement, approvalsNeeded, shareOf } from '../../functions/engine/agreement.ts'

describe('approvals that a step needs', () => {
  test.each<[Agreement, number, number]>([
    ['all', 4, 4],
    ['any', 4, 1],
    [{ atLeast: 2 }, 4, 2],
    [{ atLeast: 5 }, 4, 4],
    [{ share: '1/2' }, 4, 2],
    [{ share: '1/2' }, 5, 3],
    [{ share: '2/3' }, 3, 2],
    [{ share: '2/3' }, 4, 3],
    [{ share: '2/3' }, 64, 43],
    [{ share: '1/3' }, 3, 1],
    [{ share: '0.6' }, 5, 3],
    [{ share: '0.01' }, 5, 1],
    [{ share: '1' }, 7, 7],
  ])('%j of %i organs are %i', (agree, organs, needed) => {
    expect(approvalsNeeded(agree, organs)).toBe(needed)
  })

  test('are reckoned exactly, where floats would ask for one too many', () => {
    // 0.07 of 100 in floats is 7.000000000000001, which rounds up to 8.
    expect(Math.ceil(0.07 * 100)).toBe(8)
    expect(approvalsNeeded({ share: '0.07' }, 100)).toBe(7)
  })
})

test.each(['', '0', '0/3', '1/0', '4/3', '1.5', '-1/2', 'half', '1/2/3', '２/３'])(
  '%j is no share',
  (text) => {
    expect(shareOf(text)).toBeUndefined()
    expect(() => approvalsNeeded({ share: text }, 3)).toThrow('No share')
  },
)
