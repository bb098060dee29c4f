import { describe, expect, test } from 'vitest'
import { CaseId, PersonId } from '../../../functions/engine/ids.ts'
import { standingOf } from '../../../functions/handlers/auditor/standing.ts'
import type { Order } from '../../../functions/store/orders.ts'

const at = '2026-02-24T01:00:00.000Z'
const order = (status: Order['status'], failure?: string): Order => ({
  case: CaseId.parse('C-20250816-k7q2mz'),
  sequence: 7,
  by: PersonId.parse('p-auditor'),
  at,
  status,
  ...(failure && { failure }),
})
const hoursLater = (hours: number): number => Date.parse(at) + hours * 3_600_000

describe('an order', () => {
  test('waits for an hour, then may be placed anew', () => {
    expect(standingOf(order('waiting'), hoursLater(0.99))).toEqual({ status: 'waiting' })
    expect(standingOf(order('waiting'), hoursLater(1))).toMatchObject({ status: 'failed' })
  })

  test('is ready until the exports bucket is about to forget it', () => {
    expect(standingOf(order('ready'), hoursLater(29 * 24 - 1))).toEqual({ status: 'ready' })
    expect(standingOf(order('ready'), hoursLater(29 * 24))).toMatchObject({
      status: 'failed',
      failure: { zh: expect.stringContaining('已删除') },
    })
  })

  test('for which no time stamp was to be had may be placed anew later', () => {
    expect(standingOf(order('failed', 'signatures/'), hoursLater(0))).toMatchObject({
      status: 'failed',
      failure: { zh: expect.stringContaining('时间戳'), en: expect.stringContaining('later') },
    })
  })

  test('that failed says what is at fault', () => {
    expect(standingOf(order('failed', 'data/evidence/0003-照片.jpg'), hoursLater(0))).toMatchObject({
      status: 'failed',
      failure: {
        zh: expect.stringContaining('data/evidence/0003-照片.jpg'),
        en: expect.stringContaining('data/evidence/0003-照片.jpg'),
      },
    })
  })
})
