import { describe, expect, test } from 'vitest'
import type { CaseEvent, LoggedEvent } from '../../functions/engine/events.ts'
import { Digest } from '../../functions/engine/ids.ts'
import { decisionsIn, outcomeOf, recordedOutcome } from '../../functions/web/decisions.ts'
import { conditionsOf } from '../../functions/web/models/standing.ts'
import { official } from '../engine/commands.ts'
import { approved, corrected, returned } from '../engine/given.ts'
import { organ, person } from '../engine/task-acts.ts'
import { organs } from '../support/rules.ts'

const logOf = (...events: readonly CaseEvent[]): LoggedEvent[] =>
  events.map((event, place) => ({
    sequence: place + 1,
    at: '2026-03-03T00:00:00.000Z',
    actor: official(organs.lead),
    event,
    previous: Digest.parse('0'.repeat(64)),
    hash: Digest.parse('0'.repeat(64)),
  }))

const undone = (step: string, at: string): CaseEvent => ({
  type: 'DecisionTakenBack',
  filing: 1,
  step,
  organ: organ(at),
  person: person('p-1'),
  reason: 'a slip',
})

const recorded = (...events: readonly CaseEvent[]): string[] => {
  const log = logOf(...events)
  return decisionsIn(log).map((decision) => recordedOutcome(decision, log).en)
}

describe('decisions of a log', () => {
  test('say what they came to, whatever followed', () => {
    const back = returned('check', 1, organs.lead)
    const refused = { ...back, refused: true } as CaseEvent
    const conditional = approved('check', 1, organs.lead, { conditions: 'report monthly' })
    const outcomes = decisionsIn(logOf(approved('check', 1, organs.lead), conditional, back, refused))
    expect(outcomes.map(({ event }) => outcomeOf(event))).toEqual([
      'approved',
      'conditional',
      'returned',
      'refused',
    ])
  })

  test('are recorded as taken back where their maker undid them, and only those', () => {
    const one = approved('check', 1, organs.lead)
    expect(recorded(one, undone('check', organs.lead), approved('check', 2, organs.lead))).toEqual([
      'approved (taken back)',
      'approved',
    ])
    expect(recorded(one, approved('safety', 2, organs.safety), undone('safety', organs.safety))).toEqual([
      'approved',
      'approved (taken back)',
    ])
    expect(recorded(one, approved('check', 3, organs.lead), undone('check', organs.lead))).toEqual([
      'approved',
      'approved (taken back)',
    ])
  })

  test('carry their conditions on while they stand', () => {
    const conditional = approved('check', 1, organs.lead, { conditions: 'report monthly' })
    const conditions = (...events: readonly CaseEvent[]) => conditionsOf(1, logOf(conditional, ...events))
    expect(conditions()).toEqual([{ organ: organs.lead, words: 'report monthly' }])
    expect(conditionsOf(2, logOf(conditional))).toEqual([])
    expect(conditions(undone('check', organs.lead))).toEqual([])
    expect(conditions(returned('safety', 2, organs.safety), corrected)).toEqual([])
    expect(conditions({ type: 'FilingSentBack', filing: 1, to: 'check', voids: ['check'] })).toEqual([])
  })
})
