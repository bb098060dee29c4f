import { describe, expect, test } from 'vitest'
import type { InApproval } from '../../../functions/engine/case.ts'
import { expectedEnd, lastDays } from '../../../functions/web/models/expected.ts'

const step = (workingDays: number) => ({ workingDays })

describe('the last days of steps that take all their time', () => {
  test('count working days alone, each from the last day of the one before (DOMAIN §3)', () => {
    expect(lastDays('2026-02-12', [step(5), step(1)])).toEqual(['2026-02-26', '2026-02-27'])
    expect(lastDays('2025-09-29', [step(5)])).toEqual(['2025-10-13'])
  })

  test('are none where nothing follows', () => {
    expect(lastDays('2026-02-12', [])).toEqual([])
  })
})

const filing = (at: string) =>
  ({ chain: { id: 'extension-request', version: '2' }, step: at, due: '2026-03-03' }) as InApproval

test.each([
  ['county-miit', { step: 1, of: 3, by: '2026-03-13' }],
  ['county-countersign', { step: 2, of: 3, by: '2026-03-10' }],
  ['municipal-miit', { step: 3, of: 3, by: '2026-03-03' }],
  ['county-countersign/before', { step: 2, of: 3, by: '2026-03-10' }],
])('a filing at %s is expected to end by the times of the steps that follow', (at, expected) => {
  expect(expectedEnd(filing(at))).toEqual(expected)
})
