import { describe, expect, test } from 'vitest'
import { extensionRequest as form } from '../../../forms/extension-request/form.ts'
import { digestOf } from '../../../functions/engine/digest.ts'
import type { CaseEvent, LoggedEvent } from '../../../functions/engine/events.ts'
import type { Answers } from '../../../functions/engine/form.ts'
import { OrganId } from '../../../functions/engine/ids.ts'
import { correctedView } from '../../../functions/web/models/corrected.ts'
import { official } from '../../engine/commands.ts'

const organ = OrganId.parse('371521-miit')
const version = { id: form.id, version: form.version }

const logOf = (...events: readonly CaseEvent[]): LoggedEvent[] =>
  events.map((event, at) => ({
    event,
    sequence: at + 1,
    at: `2026-03-0${at + 1}T01:00:00.000Z`,
    actor: official(organ, 'p-1'),
    previous: digestOf(''),
    hash: digestOf(String(at)),
  }))

const content = (answers: Answers, filing = 1) => ({
  filing,
  answers,
  evidence: [],
  digest: digestOf({ answers }),
})
const submitted = (answers: Answers, filing?: number): CaseEvent => ({
  type: 'FilingSubmitted',
  ...content(answers, filing),
  reference: 'L-1',
  draft: 'd',
  form: version,
  chain: version,
})
const resubmitted = (answers: Answers): CaseEvent => ({ type: 'FilingResubmitted', ...content(answers) })
const returned = (...fields: readonly string[]): CaseEvent => ({
  type: 'FilingReturned',
  ...{ filing: 1, step: 'county-miit', epoch: 1, organ, digest: digestOf('') },
  reason: `请改${fields.join('、')}`,
  corrections: fields.map((field) => ({ field, remark: '写清楚' })),
})

describe('what was corrected', () => {
  test('is nothing where a filing was never corrected, whatever happened to another', () => {
    expect(correctedView(form, 1, logOf(submitted({ reason: '甲' })))).toBeUndefined()
    const log = logOf(submitted({ reason: '甲' }), returned('reason'), submitted({ reason: '乙' }, 2))
    expect(correctedView(form, 1, log)).toBeUndefined()
  })

  test('tells what was asked from what was not, and what was asked in vain', () => {
    const log = logOf(
      submitted({ reason: '甲', measures: '一', contact: '李敏' }),
      returned('reason', 'measures', 'evidence.monitoring-report'),
      resubmitted({ reason: '乙', measures: '一', contact: '王芳' }),
    )
    const view = correctedView(form, 1, log)
    expect(view?.returned).toMatchObject({ at: '2026-03-02T01:00:00.000Z' })
    expect(view?.answers.map(({ field, asked }) => [field, asked])).toEqual([
      ['contact', false],
      ['reason', true],
    ])
    expect(view?.untouched.map(({ label }) => label.zh)).toEqual([expect.any(String), '能耗监测（检测）报告'])
  })

  test('is, after two returns, what the second brought', () => {
    const log = logOf(
      submitted({ reason: '甲' }),
      returned('reason'),
      resubmitted({ reason: '乙' }),
      returned('contact'),
      resubmitted({ reason: '乙', contact: '李敏' }),
    )
    const view = correctedView(form, 1, log)
    expect(view?.returned?.reason).toBe('请改contact')
    expect(view?.answers.map(({ field }) => field)).toEqual(['contact'])
  })

  test('stays that of the correction while a later return waits for its answer', () => {
    const log = logOf(
      submitted({ reason: '甲' }),
      returned('reason'),
      resubmitted({ reason: '乙' }),
      returned('contact'),
    )
    expect(correctedView(form, 1, log)?.returned?.reason).toBe('请改reason')
  })
})
