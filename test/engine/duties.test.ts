import { describe, expect, test } from 'vitest'
import { openDuties } from '../../functions/engine/case.ts'
import { wakesAfter } from '../../functions/engine/clocks.ts'
import type { CaseEvent, EventOf } from '../../functions/engine/events.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { municipality, organs, rules } from '../support/rules.ts'
import { approve, official, readClocks, refusal, resubmit, sendBack, submit, withdraw } from './commands.ts'
import { answer, answered, wire, wireGiven } from './errands.ts'
import { approved, entered, given, opened, returned, stateAfter, submitted } from './given.ts'

const lead = OrganId.parse(organs.lead)
const begun = opened('errands')
/** An act of the lead office that waits for its own signature. */
const acted = (form: string, filing = 1): CaseEvent[] => [
  submitted(form, 'lone', { filing, by: lead, draft: `d-${form}-${filing}` }),
  entered('only', 1, [organs.lead], { filing }),
]
const signing = (answers: Answers, filing = 1) =>
  approve(organs.lead, 1, {
    filing,
    actor: official(organs.lead, 'p-head'),
    today: '2026-03-02',
    answers,
  })
const signs = (organ: string, filing: number, answers: Answers = { outcome: 'done' }) =>
  approve(organ, 1, { filing, actor: official(organ, 'p-head'), answers, serial: 4 })
const numbered = (filing: number, organ: string): CaseEvent => ({
  type: 'DocumentNumbered',
  filing,
  organ: OrganId.parse(organ),
  year: 2026,
  serial: 4,
  number: organ.endsWith('water') ? 'Water〔2026〕4号' : 'Other〔2026〕4号',
  on: '2026-03-03',
})
const agreed = (filing: number, organ: string): CaseEvent =>
  approved('only', 1, organ, { filing, person: official(organ, 'p-head').person })
const type = <T extends CaseEvent>(events: readonly CaseEvent[], of: T['type']): T[] =>
  events.filter((event): event is T => event.type === of)

describe('an accepted filing gives duties', () => {
  const rows = [
    { kind: 'pipe', label: 'P-7', level: 'municipal' },
    { kind: 'pipe', label: 'P-8', level: 'county' },
    { kind: 'wire', label: '' },
  ]

  test('one a row, each to the organ of its subject and row, due in working days from the day after', () => {
    const { decided } = given(begun, ...acted('list')).when(signing({ items: rows }))
    const duties = decided.ok ? type<EventOf<'DutyAssigned'>>(decided.events, 'DutyAssigned') : []
    expect(duties.map(({ no, of, name, organ, due, filing }) => [no, of, name, organ, due, filing])).toEqual([
      [1, 'pipe', 'P-7', `${municipality}-water`, '2026-03-09', 1],
      [2, 'pipe', 'P-8', organs.water, '2026-03-09', 1],
      [3, 'wire', undefined, organs.power, '2026-03-09', 1],
    ])
  })

  test('one for each choice, numbered on from those before; none where nothing is chosen', () => {
    given(begun, wireGiven, ...acted('choice', 2))
      .when(signing({ kinds: ['wire'] }, 2))
      .happens(
        agreed(2, organs.lead),
        { type: 'FilingAccepted', filing: 2 },
        { ...wireGiven, no: 2, filing: 2 },
      )
    given(begun, ...acted('choice'))
      .when(signing({}))
      .happens(agreed(1, organs.lead), { type: 'FilingAccepted', filing: 1 })
  })
})

describe('a duty is answered', () => {
  test('in any state, by its organ, whose own people sign under a number of its own', () => {
    given(begun, wireGiven)
      .when(answer(1, organs.power))
      .happens(
        submitted('answer', 'own', {
          by: OrganId.parse(organs.power),
          duty: 1,
          answers: { outcome: 'done' },
        }),
        entered('only', 1, [organs.power]),
      )
    given(begun, wireGiven, ...answered(1, 1, organs.power))
      .when(signs(organs.power, 1))
      .happens(agreed(1, organs.power), { type: 'FilingAccepted', filing: 1 }, numbered(1, organs.power), {
        type: 'DutyDone',
        ...wire,
        filing: 1,
      })
  })

  test('by saying that it cannot be done', () => {
    given(begun, wireGiven, ...answered(1, 1, organs.power))
      .when(signs(organs.power, 1, { outcome: 'cannot' }))
      .happens(agreed(1, organs.power), { type: 'FilingAccepted', filing: 1 }, numbered(1, organs.power), {
        type: 'DutyExcused',
        ...wire,
        filing: 1,
      })
  })

  test('by nobody else, and by the form alone that is for it', () => {
    given(begun, wireGiven)
      .when(answer(1, organs.water))
      .refused({ code: 'not-your-act', form: 'answer', organs: [organs.power] })
    given(begun, wireGiven)
      .when(submit('answer', 'own', { actor: official(organs.power), by: OrganId.parse(organs.power) }))
      .refused({ code: 'not-in-this-state', form: 'answer', state: 'asking' })
  })

  test('once at a time: while one answer is signed another is refused, and two organs do not wait for each other', () => {
    const other = { ...wireGiven, no: 2, of: 'pipe', organ: OrganId.parse(organs.water) }
    const under = given(begun, wireGiven, other, ...answered(1, 1, organs.power))
    under
      .when(answer(1, organs.power, { draft: 'another' }))
      .refused({ code: 'already-under-way', filing: 1 })
    under.when(answer(2, organs.water, { draft: 'theirs' })).types('FilingSubmitted', 'StepEntered')
  })

  test('not by an answer that is refused or withdrawn: it is open as before', () => {
    const under = [begun, wireGiven, ...answered(1, 1, organs.power)]
    const { decided } = given(...under).when(
      refusal(organs.power, 1, { actor: official(organs.power, 'p-head') }),
    )
    const after = stateAfter([...under, ...(decided.ok ? decided.events : [])])
    expect(after).toMatchObject({ duties: { given: 1, open: [wire] } })
    given(...under)
      .when(withdraw(1, { actor: official(organs.power) }))
      .types('FilingWithdrawn')
  })

  test('not a second time, once it is answered', () => {
    given(begun, wireGiven, { type: 'DutyDone', ...wire, filing: 1 })
      .when(answer(1, organs.power))
      .refused({ code: 'no-duty', duty: 1 })
  })
})

describe('a duty that is released meanwhile', () => {
  const released: CaseEvent = { type: 'DutyReleased', ...wire, filing: 2 }

  test('is open no more', () => {
    given(begun, wireGiven, ...acted('call-off', 2))
      .when(signing({}, 2))
      .happens(agreed(2, organs.lead), { type: 'FilingAccepted', filing: 2 }, released)
  })

  test('leaves an answer that is under way without meaning: it can be neither signed nor corrected', () => {
    const under = [begun, wireGiven, ...answered(1, 1, organs.power)]
    given(...under, released)
      .when(signs(organs.power, 1))
      .refused({ code: 'case-moved-on', filing: 1 })
    given(...under, returned('only', 1, organs.power), released)
      .when(resubmit(1, { actor: official(organs.power) }))
      .refused({ code: 'not-in-this-state', form: 'answer', state: 'asking' })
  })

  test('is answered by a corrected filing as long as it is open', () => {
    const under = [begun, wireGiven, ...answered(1, 1, organs.power)]
    given(...under)
      .when(sendBack(organs.power, 1, { actor: official(organs.power, 'p-head') }))
      .types('FilingReturned')
    const { decided } = given(...under, returned('only', 1, organs.power)).when(
      resubmit(1, { actor: official(organs.power, 'p-officer') }),
    )
    expect(decided).toMatchObject({
      ok: true,
      events: [{ type: 'FilingResubmitted' }, { type: 'StepEntered', organs: [organs.power] }],
    })
  })
})

describe('a case that asks for all answers before it ends', () => {
  const finishing = acted('finish', 1)

  test('ends where none is open', () => {
    given(begun, ...finishing)
      .when(signing({}))
      .types('StepApproved', 'FilingAccepted', 'CaseMoved', 'CaseClosed')
  })

  test('waits while one is open, and ends with the last answer', () => {
    given(begun, wireGiven, ...finishing)
      .when(signing({}))
      .happens(
        agreed(1, organs.lead),
        { type: 'FilingAccepted', filing: 1 },
        { type: 'CaseMoved', from: 'asking', to: 'waiting' },
      )
    const second = { ...wireGiven, no: 2 }
    const waiting: CaseEvent[] = [
      begun,
      wireGiven,
      second,
      { type: 'CaseMoved', from: 'asking', to: 'waiting' },
    ]
    given(...waiting, ...answered(1, 1, organs.power))
      .when(signs(organs.power, 1))
      .types('StepApproved', 'FilingAccepted', 'DocumentNumbered', 'DutyDone')
    given(...waiting, { type: 'DutyDone', ...wire, filing: 9 }, ...answered(1, 2, organs.power))
      .when(signs(organs.power, 1))
      .types('StepApproved', 'FilingAccepted', 'DocumentNumbered', 'DutyDone', 'CaseMoved', 'CaseClosed')
  })
})

describe('an open duty is told of', () => {
  const due = (level: number): EventOf<'DutyDue'> => ({ type: 'DutyDue', ...wire, level })
  const told = (level: number) => [begun, wireGiven, due(level)]

  test.each<[string, string, number, readonly CaseEvent[]]>([
    ['two days before its last', '2026-03-07', 1, [begun, wireGiven]],
    ['on the day after its last', '2026-03-10', 2, told(1)],
    ['more than three working days after its last', '2026-03-13', 3, told(2)],
    ['once for all that was missed while nobody looked', '2026-03-13', 3, [begun, wireGiven]],
  ])('%s', (_, today, level, events) => {
    given(...events)
      .when(readClocks(today))
      .happens(due(level))
  })

  test.each<[string, string, readonly CaseEvent[]]>([
    ['earlier', '2026-03-06', [begun, wireGiven]],
    ['on its last day, once reminded', '2026-03-09', told(1)],
    ['again', '2026-04-09', told(3)],
    ['once it is answered', '2026-04-09', [begun, wireGiven, { type: 'DutyDone', ...wire, filing: 1 }]],
  ])('and not %s', (_, today, events) => {
    given(...events)
      .when(readClocks(today))
      .refused({ code: 'clock-not-due' })
  })

  test.each<[readonly CaseEvent[], string | undefined]>([
    [[begun, wireGiven], '2026-03-06'],
    [told(1), '2026-03-09'],
    [told(2), '2026-03-12'],
    [told(3), undefined],
    [[begun, wireGiven, { type: 'DutyExcused', ...wire, filing: 1 }], undefined],
  ])('so the case is looked at again after that day (%#)', (events, day) => {
    const state = stateAfter(events)
    expect(state.status === 'none' ? 'none' : wakesAfter(rules, state)).toBe(day)
  })
})

test('the head keeps what is open alone', () => {
  const state = stateAfter([
    begun,
    wireGiven,
    { ...wireGiven, no: 2 },
    { type: 'DutyDone', ...wire, filing: 1 },
  ])
  expect(state.status === 'none' ? [] : openDuties(state).map(({ no }) => no)).toEqual([2])
  expect(state).toMatchObject({ duties: { given: 2 } })
})
