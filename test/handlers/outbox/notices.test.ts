import { describe, expect, test } from 'vitest'
import type { Case } from '../../../functions/engine/case.ts'
import type { CaseEvent } from '../../../functions/engine/events.ts'
import { CaseId } from '../../../functions/engine/ids.ts'
import { showNotice } from '../../../functions/handlers/outbox/notices.ts'
import type { Head } from '../../../functions/store/head.ts'
import { key } from '../../../functions/store/keys.ts'
import type { Services } from '../../../functions/web/services.ts'

const id = CaseId.parse('C-n-20260224-k7q2mz-3')
const until = '2026-03-03'
const state = {
  status: 'open',
  state: 'running',
  servedOn: '2026-02-24',
  track: { id: 'notices', version: '1' },
  clocks: [{ id: 'notice-period', effective: until }],
  filings: [],
} as unknown as Case

/** What is written to the entry on notice, once this happened in its notice. */
const shownOn = async (
  published: Record<string, unknown> | undefined,
  events: readonly CaseEvent[] = [],
  of: Partial<Case> = {},
) => {
  const written: unknown[] = []
  const at = key.entry('LC-20260224-K7Q2MZ-3')
  const services = {
    cases: { history: async () => events.map((event) => ({ event, at: '2026-02-26T01:00:00.000Z' })) },
    table: {
      get: async (asked: object) => (JSON.stringify(asked) === JSON.stringify(at) ? published : undefined),
      update: async (...change: unknown[]) => written.push(change),
    },
  } as unknown as Services
  await showNotice(services, { id, state: { ...state, ...of } } as unknown as Head)
  return written
}

const three = { rows: [{}, {}, {}] }
const strike = (...rows: number[]): CaseEvent => ({ type: 'EntryAmended', filing: 2, rows })

describe('an entry that is on notice', () => {
  test('says how long, and under which case it takes objections', async () => {
    const notice = { case: id, state: 'running', until }
    expect(await shownOn(three)).toEqual([
      [key.entry('LC-20260224-K7Q2MZ-3'), { set: { notice, struck: [] } }],
    ])
  })

  test('hides each row that was struck, by its place as it was published', async () => {
    const [[, change] = []] = (await shownOn(three, [strike(1), strike(2)])) as [unknown, unknown][]
    expect(change).toMatchObject({ set: { struck: [{ no: 1 }, { no: 3 }] } })
  })

  test('shows no notice any more once it was taken off the register, and is not brought back', async () => {
    expect(await shownOn({ rows: [], removedAt: '2026-02-25T01:00:00.000Z' })).toEqual([])
    expect(await shownOn({ rows: [], removedAt: '2026-02-25T01:00:00.000Z' }, [strike(1)])).toEqual([])
    expect(await shownOn(undefined)).toEqual([])
  })

  test('is left alone by cases of every other track', async () => {
    expect(await shownOn(three, [], { track: { id: 'tip-offs', version: '1' } })).toEqual([])
  })
})
