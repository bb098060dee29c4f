import { describe, expect, test } from 'vitest'
import { noticeOutcome } from '../../forms/notice-outcome/form.ts'
import { objection } from '../../forms/objection/form.ts'
import { rules } from '../../forms/rules.ts'
import { freeze } from '../../functions/engine/answers.ts'
import { type Case, nothing } from '../../functions/engine/case.ts'
import { checkForm } from '../../functions/engine/check.ts'
import type { Command } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { Actor, CaseEvent } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { objectionExample, outcomeExample } from './acts/objections.ts'
import { exampleContext } from './examples.ts'

const organ = OrganId.parse('371500-ecology')
const digest = Digest.parse('a'.repeat(64))
const system = { kind: 'system', name: '公示' } as const
const stranger = { kind: 'public', name: '来信人' } as const
const official = (id: string) =>
  ({ kind: 'official', person: PersonId.parse(id), name: '潘虹', organ, title: '', capacity: 'own' }) as const

/** Published on the day before New Year's holidays of 2026; five working days after it. */
const published = '2025-12-31'
const lastDay = '2026-01-08'

const opening: Command = {
  type: 'OpenCase',
  actor: system,
  today: published,
  number: 'LC-N-1',
  county: '371500',
  enterprise: {
    code: 'x',
    name: '聊城市生态环境局',
    legalRepresentative: '',
    address: '',
    industry: '',
    sector: '',
  },
  grounds: [],
  basis: [],
  track: { id: 'notices', version: '1' },
  notice: { number: '', servedOn: published, method: '', proof: [] },
  equipment: [],
  origin: { case: 'C-20250101-other1', number: 'LC-1', lead: 'ecology' },
}

const filed = (
  form: string,
  answers: Answers,
  actor: Actor,
  today: string,
  more: { by?: OrganId; duty?: number } = {},
): Command => ({
  type: 'SubmitFiling',
  ...{ actor, today, answers, evidence: [], digest, draft: `d-${form}-${more.duty ?? today}` },
  form: { id: form, version: '1' },
  chain: { id: form === 'objection' ? 'taken-in' : form, version: '1' },
  ...more,
})

const objected = (today: string): Command =>
  filed(
    'objection',
    freeze(objection, objectionExample.answers(exampleContext), exampleContext),
    stranger,
    today,
  )

const signed = (filing: number, answers: Answers, today: string): Command => ({
  type: 'ApproveStep',
  actor: official('p-head'),
  ...{ today, filing, epoch: 1, digest, organ, remark: '', answers },
})

/** Drawn up for the duty of this number as the filing of that, and signed. */
const decided = (duty: number, filing: number, answers: Answers, today: string): Command[] => [
  filed('objection-decision', answers, official('p-officer'), today, { by: organ, duty }),
  signed(filing, answers, today),
]

const clock = (today: string): Command => ({ type: 'ReadClocks', actor: system, today })

const doing = (...commands: readonly Command[]) => {
  let state = nothing as Case | typeof nothing
  const events: CaseEvent[] = []
  const refusals: string[] = []
  for (const command of commands) {
    const answer = decide(rules, state, command)
    if (!answer.ok) refusals.push(answer.rejection.code)
    for (const event of answer.ok ? answer.events : []) {
      events.push(event)
      state = evolve(state, { event, sequence: events.length, actor: command.actor }) as Case
    }
  }
  return { state: state as Case, events, refusals }
}

describe('a notice', () => {
  test('begins with what is published, runs five working days, and is the lead office’s of the case', () => {
    const { state } = doing(opening)
    expect(state.clocks).toMatchObject([{ id: 'notice-period', effective: lastDay, from: published }])
    expect(state).toMatchObject({ state: 'running', lead: 'ecology' })
    expect(doing({ ...opening, actor: stranger } as Command).refusals).toEqual(['not-yours-to-begin'])
  })

  test('without objection is over by an act, and not by its clock', () => {
    const over = doing(opening, clock('2026-01-09'))
    expect(over.state).toMatchObject({ status: 'open', state: 'to-record' })
    const answers = { outcome: 'none' }
    const act = filed('notice-outcome', answers, official('p-officer'), '2026-01-09', { by: organ })
    const ended = doing(opening, clock('2026-01-09'), act, signed(1, answers, '2026-01-09'))
    expect(ended.state).toMatchObject({ status: 'closed', outcome: 'closed' })
  })

  test('takes objections until its last day, each with a duty and a time of its own', () => {
    const { state } = doing(opening, objected('2026-01-05'), objected(lastDay))
    expect(state.duties?.open.map(({ no, organ: of, due }) => [no, of, due])).toEqual([
      [1, organ, '2026-01-14'],
      [2, organ, '2026-01-19'],
    ])
    expect(doing(opening, clock('2026-01-09'), objected('2026-01-09')).refusals).toEqual([
      'not-in-this-state',
    ])
  })

  test('waits beyond its period until every objection is decided', () => {
    const first = [opening, objected('2026-01-05'), objected('2026-01-06'), clock('2026-01-09')]
    expect(doing(...first).state.state).toBe('resolving')
    const rejected = { outcome: 'rejected' }
    const one = [...first, ...decided(1, 3, rejected, '2026-01-09')]
    expect(doing(...one).state.state).toBe('resolving')
    expect(doing(...one, ...decided(2, 4, { outcome: 'spam' }, '2026-01-12')).state.state).toBe('to-record')
  })

  test.each([
    ['within its period', [], '2026-01-06', '2026-01-13'],
    ['after it', [clock('2026-01-09')], '2026-01-12', '2026-01-19'],
  ])('runs again without the rows of an objection that is upheld %s', (_, before, today, until) => {
    const upheld = { outcome: 'upheld', strike: '2、5' }
    const { state, events } = doing(
      opening,
      objected('2026-01-05'),
      ...before,
      ...decided(1, 2, upheld, today),
    )
    expect(events).toContainEqual({ type: 'EntryAmended', filing: 2, rows: [2, 5] })
    expect(state.state).toBe('running')
    expect(state.clocks).toMatchObject([{ effective: until, status: 'running' }])
  })

  test('is said to be without objection only where there was none', () => {
    const faults = (outcome: string, had: boolean) =>
      checkForm(noticeOutcome, { ...outcomeExample.answers(exampleContext), outcome }, [], {
        ...exampleContext,
        ...(had && { recalled: { 'objection-decision': { answers: {} } } }),
      }).map(({ field }) => field)
    expect([faults('none', false), faults('resolved', true)]).toEqual([[], []])
    expect([faults('none', true), faults('resolved', false)]).toEqual([['outcome'], ['outcome']])
  })
})
