import { expect } from 'vitest'
import { type CaseState, nothing } from '../../functions/engine/case.ts'
import type { Command } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent, EventOf } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import type { Rejection } from '../../functions/engine/rejection.ts'
import { county, organs, rules } from '../support/rules.ts'
import { contentA, contentB, due, enterprise, official, open, photo } from './commands.ts'

/** The state that events lead to, numbered from one; what an official does, the first of the lead organ does. */
export const stateAfter = (events: readonly CaseEvent[]): CaseState =>
  events.reduce(
    (state, event, place) => evolve(state, { event, sequence: place + 1, actor: official(organs.lead) }),
    nothing as CaseState,
  )

/** What a command does in the case that events made: `given(events).when(command).happens(events)`. */
export const given = (...events: readonly CaseEvent[]) => ({
  when: (command: Command) => {
    const decided = decide(rules, stateAfter(events), command)
    return {
      decided,
      happens: (...expected: readonly CaseEvent[]) => expect(decided).toEqual({ ok: true, events: expected }),
      types: (...expected: readonly CaseEvent['type'][]) =>
        expect(decided.ok ? decided.events.map(({ type }) => type) : decided.rejection).toEqual(expected),
      refused: (rejection: Rejection) => expect(decided).toEqual({ ok: false, rejection }),
    }
  },
})

export const opened = (track = 'mend', change: Partial<EventOf<'CaseOpened'>> = {}): CaseEvent => {
  const { number, grounds, basis, notice, equipment } = open()
  return {
    type: 'CaseOpened',
    number,
    county,
    enterprise,
    grounds: [...grounds],
    basis: [...basis],
    ruleSet: rules.ruleSet,
    track: { id: track, version: '1' },
    state: rules.track({ id: track, version: '1' }).start,
    notice,
    equipment: [...equipment],
    ...(track === 'mend' && {
      clock: { id: 'mending', nominal: due, effective: '2026-07-06', provisional: false },
    }),
    ...change,
  }
}

export const submitted = (
  form: string,
  chain: string,
  change: Partial<EventOf<'FilingSubmitted'>> = {},
): CaseEvent => ({
  type: 'FilingSubmitted',
  filing: 1,
  reference: `2026-001-${change.filing ?? 1}`,
  draft: `d-${form}`,
  form: { id: form, version: '1' },
  chain: { id: chain, version: '1' },
  answers: { until: '2026-09-30', words: 'we promise' },
  evidence: [photo],
  digest: contentA,
  ...change,
})

export const entered = (
  step: string,
  epoch: number,
  at: readonly string[],
  change: Partial<EventOf<'StepEntered'>> = {},
): CaseEvent => ({
  type: 'StepEntered',
  filing: 1,
  step,
  epoch,
  due: '2026-03-09',
  organs: at.map((organ) => OrganId.parse(organ)),
  ...change,
})

export const approved = (
  step: string,
  epoch: number,
  organ: string,
  change: Partial<EventOf<'StepApproved'>> = {},
): EventOf<'StepApproved'> => ({
  type: 'StepApproved',
  filing: 1,
  step,
  epoch,
  organ: OrganId.parse(organ),
  digest: contentA,
  person: PersonId.parse(`p-${organ}-1`),
  remark: 'seen',
  ...change,
})

export const returned = (step: string, epoch: number, organ: string): CaseEvent => ({
  type: 'FilingReturned',
  filing: 1,
  step,
  epoch,
  organ: OrganId.parse(organ),
  digest: contentA,
  reason: 'the photograph is dark',
  corrections: [{ field: 'evidence.photos', remark: 'by daylight' }],
})

/** Corrected answers, with nothing in them that matters here. */
export const corrected: CaseEvent = {
  type: 'FilingResubmitted',
  filing: 1,
  answers: {},
  evidence: [],
  digest: contentB,
}

export const passed = (parked: boolean): CaseEvent => ({
  type: 'DeadlinePassed',
  clock: 'mending',
  effective: '2026-07-06',
  parked,
})

/** A filing of the `line` chain at its first step, due five working days after 2 March. */
export const atCheck = (form = 'longer'): CaseEvent[] => [
  opened(),
  submitted(form, 'line'),
  entered('check', 1, [organs.lead]),
]

/** … at its second step. */
export const atSafety = (form = 'longer'): CaseEvent[] => [
  ...atCheck(form),
  approved('check', 1, organs.lead),
  entered('safety', 2, [organs.safety], { due: '2026-03-10' }),
]

/** … at its last. */
export const atFinal = (form = 'longer'): CaseEvent[] => [
  ...atSafety(form),
  approved('safety', 2, organs.safety),
  entered('final', 3, [organs.city], { due: '2026-03-10' }),
]

export const four = [organs.lead, organs.water, organs.power, organs.safety]

/** A filing of the `wide` chain at the step that four organs act on at once. */
export const atTogether = (form = 'longer'): CaseEvent[] => [
  opened(),
  submitted(form, 'wide'),
  entered('check', 1, [organs.lead]),
  approved('check', 1, organs.lead),
  entered('together', 2, four, { due: '2026-03-10' }),
]
