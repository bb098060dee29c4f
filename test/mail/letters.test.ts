import { describe, expect, test } from 'vitest'
import type { Case, InApproval } from '../../functions/engine/case.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { lettersFor, type Setting } from '../../functions/mail/letters.ts'

const digest = Digest.parse('a'.repeat(64))
const organ = OrganId.parse('371526-miit')
const other = OrganId.parse('371526-drc')

const filing: InApproval = {
  no: 1,
  form: { id: 'extension-request', version: '1' },
  chain: { id: 'extension-request', version: '1' },
  reference: 'LC-1-1',
  draft: 'd1',
  digest,
  content: 2,
  epoch: 1,
  status: 'in-approval',
  step: 'review',
  due: '2026-02-26',
  waiting: [organ],
  signatures: [],
}

const state: Case = {
  status: 'open',
  number: 'LC-1',
  county: '371526',
  enterprise: { code: '91371526YYYY0008XC', name: '某厂' },
  track: { id: 'energy', version: '1' },
  state: 'rectifying',
  servedOn: '2025-08-16',
  clock: {
    id: 'c',
    nominal: '2026-05-16',
    effective: '2026-05-18',
    provisional: false,
    extended: 1,
    status: 'running',
  },
  filings: [filing],
}

const setting: Setting = {
  baseUrl: 'https://host',
  caseId: 'C-1',
  state,
  actor: {
    kind: 'official',
    person: PersonId.parse('p-1'),
    name: '王',
    organ,
    title: '科长',
    capacity: 'own',
  },
  formTitle: () => ({ zh: '延期申请', en: 'Extension request' }),
  stepTitle: () => ({ zh: '初审', en: 'First review' }),
  organName: (id) => ({ zh: `单位${id}`, en: `organ ${id}` }),
  stateTitle: (id) => ({ zh: id, en: id }),
  fieldLabel: (_, field) => ({ zh: field, en: field }),
}

const decision = { filing: 1, step: 'review', epoch: 1, organ, digest }
const told = (event: CaseEvent) => lettersFor(event, setting)
const addressees = (event: CaseEvent) => told(event).map(({ to }) => to)
const wordsOf = (event: CaseEvent) => JSON.stringify(told(event))

describe('letters', () => {
  test('of a step go to each organ that it waits for, with the day by which to decide', () => {
    const event = {
      type: 'StepEntered' as const,
      filing: 1,
      step: 'review',
      epoch: 1,
      due: '2026-02-26',
      organs: [organ, other],
    }
    expect(told(event).map((one) => (one.to === 'approvers' ? one.organ : one.to))).toEqual([organ, other])
    expect(wordsOf(event)).toContain('请不晚于2026年2月26日（星期四）办理')
  })

  test('of a task carry no link of their own: it is made where the letter is stored', () => {
    const event = {
      type: 'StepEntered' as const,
      filing: 1,
      step: 'review',
      epoch: 1,
      due: '2026-02-26',
      organs: [organ],
    }
    expect(told(event)[0]?.letter.action).toBeUndefined()
  })

  test.each<[CaseEvent, string[]]>([
    [{ type: 'StepApproved', ...decision, person: PersonId.parse('p-1'), remark: '' }, ['actor']],
    [{ type: 'FilingReturned', ...decision, reason: '请补充', corrections: [] }, ['actor', 'enterprise']],
    [{ type: 'FilingRefused', ...decision, reason: '不符合' }, ['actor', 'enterprise']],
    [{ type: 'FilingAccepted', filing: 1 }, ['enterprise']],
    [{ type: 'FilingWithdrawn', filing: 1, reason: '' }, ['enterprise']],
    [{ type: 'CaseClosed', outcome: 'accepted' }, ['enterprise']],
    [
      { type: 'DeadlinePassed', clock: 'c', effective: '2026-05-18', parked: false },
      ['enterprise', 'officers'],
    ],
    [{ type: 'CaseMoved', from: 'a', to: 'b' }, []],
  ])('of $type go to whom it concerns', (event, expected) => {
    expect(addressees(event)).toEqual(expected)
  })

  test('of a return say why, and which items to correct', () => {
    const words = wordsOf({
      type: 'FilingReturned',
      ...decision,
      reason: '缺合同',
      corrections: [{ field: 'reason', remark: '请写明' }],
    })
    for (const said of ['缺合同', 'reason', '请写明']) expect(words).toContain(said)
  })

  test('of an acceptance give the date that now counts', () => {
    expect(wordsOf({ type: 'FilingAccepted', filing: 1 })).toContain('2026年5月18日（星期一）')
  })

  test('of a passed clock propose, and say that nothing was decided', () => {
    const words = wordsOf({ type: 'DeadlinePassed', clock: 'c', effective: '2026-05-18', parked: false })
    expect(words).toContain('平台不会自动作出决定')
  })
})
