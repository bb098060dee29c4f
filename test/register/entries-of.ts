import type { Case } from '../../functions/engine/case.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import type { CaseEvent, LoggedEvent, RegisterRow } from '../../functions/engine/events.ts'
import { CaseId, Digest } from '../../functions/engine/ids.ts'
import type { Head } from '../../functions/store/head.ts'

export type Told = {
  readonly number: string
  readonly at?: string
  readonly register?: string
  readonly county?: string
  readonly enterprise?: string
  readonly code?: string
  readonly sector?: string
  readonly track?: string
  readonly rows?: readonly RegisterRow[]
}

/** A row of the notice in which only what is searched by differs. */
export const rowOf = ({
  enterprise = '阳谷县泊岭铜材有限公司',
  sector = '有色',
}: Partial<Told>): RegisterRow => ({
  ...{ county: '阳谷县', enterprise, sector, equipment: '熔炼炉', model: '5t', quantity: '1台' },
  ...{ capacity: '2万吨/年', basis: '', method: '封存', deadline: '2027-01-05', remark: '' },
})

/** The head of a case as far as publishing looks at it. */
export const headOf = (told: Told): Head => {
  const { number, county = '371521', track = 'technology' } = told
  const { enterprise = '阳谷县泊岭铜材有限公司', code = '91371500YYYY00012U' } = told
  const state: Case = {
    ...{ status: 'open', number, county, state: 'supervised', servedOn: '2026-01-05' },
    enterprise: { code, name: enterprise },
    ruleSet: { id: 'liaocheng-2025', version: '2025-draft-1' },
    track: { id: track, version: track === 'technology' ? '2' : '1' },
    ...{ clocks: [], filings: [], items: {}, published: [] },
  }
  const id = CaseId.parse(`C-test-${number.toLowerCase()}`)
  return { id, state, version: 1, hash: digestOf(number), opened: '2026-01-05T00:00:00.000Z' }
}

/** Events of one decision, as the log has them. */
export const loggedAt = (at: string, ...events: readonly CaseEvent[]): LoggedEvent[] =>
  events.map((event, place) => ({
    ...{ sequence: place + 1, at, actor: { kind: 'system' as const, name: 'test' }, event },
    previous: Digest.parse('0'.repeat(64)),
    hash: digestOf({ at, event }),
  }))

/** What publishes an entry with one row, by filing 1. */
export const publishes = (told: Told): LoggedEvent[] =>
  loggedAt(told.at ?? '2026-02-01T02:00:00.000Z', {
    type: 'NoticePublished',
    register: told.register ?? 'commitments',
    filing: 1,
    rows: [...(told.rows ?? [rowOf(told)])],
  })
