import { describe, expect, test } from 'vitest'
import { wakesAfter } from '../../functions/engine/clocks.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { organs, rules } from '../support/rules.ts'
import { approve, due, open, readClocks, refusal, resubmit, submit, withdraw } from './commands.ts'
import { approved, atCheck, atFinal, given, opened, passed, returned, stateAfter } from './given.ts'

const until = (day: string, today = '2026-03-02') =>
  submit('longer', 'line', { today, draft: 'another', answers: { until: day } })

const extended: CaseEvent = {
  type: 'DeadlineExtended',
  clock: 'mending',
  filing: 1,
  nominal: '2026-09-30',
  effective: '2026-09-30',
  provisional: false,
}
const granted = [
  ...atFinal(),
  approved('final', 3, organs.city),
  { type: 'FilingAccepted', filing: 1 },
  extended,
] as const

const warned = (times: number) =>
  ({ type: 'DeadlineNear', clock: 'mending', effective: '2026-07-06', warned: times }) as const

describe('an extension', () => {
  test('is capped at its months from the nominal date', () => {
    expect(given(opened()).when(until('2026-10-05')).decided.ok).toBe(true)
    given(opened()).when(until('2026-10-06')).refused({ code: 'beyond-extension', latest: '2026-10-05' })
  })

  test.each([due, '2026-03-01', '', '2026-09-31', 'soon'])(
    'is never to a day that extends nothing: %j',
    (day) => {
      given(opened()).when(until(day)).refused({ code: 'beyond-extension', latest: '2026-10-05' })
    },
  )

  test('names a day', () => {
    given(opened())
      .when(submit('longer', 'line', { answers: {} }))
      .refused({ code: 'beyond-extension', latest: '2026-10-05' })
  })

  test('is asked for up to the last day, and not after', () => {
    expect(given(opened()).when(until('2026-09-30', '2026-07-06')).decided.ok).toBe(true)
    given(opened())
      .when(until('2026-09-30', '2026-07-07'))
      .refused({ code: 'clock-not-running', clock: 'mending' })
  })

  test('is granted once', () => {
    given(...granted)
      .when(until('2026-10-05'))
      .refused({ code: 'extended-already', clock: 'mending' })
  })

  test('may be asked for again after a refusal', () => {
    const refused = given(...atCheck()).when(refusal(organs.lead)).decided
    const events = refused.ok ? refused.events : []
    given(...atCheck(), ...events)
      .when(until('2026-09-30'))
      .types('FilingSubmitted', 'StepEntered')
  })

  test('is never for a clock whose track has none, whatever form asks', () => {
    const clock = { id: 'halting', nominal: due, effective: '2026-07-06', provisional: false }
    given(opened('halt', { clock }))
      .when(until('2026-09-30'))
      .refused({ code: 'never-extended', clock: 'halting' })
  })

  test('moves the due date off a day off, and keeps the nominal one', () => {
    given(...atFinal())
      .when(approve(organs.city, 3, { answers: { until: '2026-08-15' } }))
      .types('StepApproved', 'FilingAccepted', 'DeadlineExtended')
    const { decided } = given(...atFinal()).when(
      approve(organs.city, 3, { answers: { until: '2026-08-15' } }),
    )
    expect(decided).toMatchObject({ events: [{}, {}, { nominal: '2026-08-15', effective: '2026-08-17' }] })
  })

  test('that was returned may come back after expiry, but not ask for more', () => {
    const events = [...atCheck(), returned('check', 1, organs.lead), passed(true)]
    given(...events)
      .when(resubmit(1, { today: '2026-07-08' }))
      .types('FilingResubmitted', 'StepEntered')
    given(...events)
      .when(resubmit(1, { today: '2026-07-08', answers: { until: '2026-10-06' } }))
      .refused({ code: 'beyond-extension', latest: '2026-10-05' })
  })
})

describe('a clock that runs out', () => {
  test('passes on the day after its last, not on it', () => {
    given(opened(), warned(2)).when(readClocks('2026-07-06')).refused({ code: 'clock-not-due' })
    given(opened())
      .when(readClocks('2026-07-07'))
      .happens(passed(false), { type: 'CaseMoved', from: 'mending', to: 'overdue' })
  })

  test('passes once', () => {
    given(opened(), passed(false), { type: 'CaseMoved', from: 'mending', to: 'overdue' })
      .when(readClocks('2026-07-08'))
      .refused({ code: 'clock-not-due' })
  })

  test('closes nobody: the case only moves to where somebody must decide', () => {
    const clock = { id: 'halting', nominal: due, effective: '2026-07-06', provisional: false }
    given(opened('halt', { clock }))
      .when(readClocks('2027-07-07'))
      .happens(
        { type: 'DeadlinePassed', clock: 'halting', effective: '2026-07-06', parked: false },
        { type: 'CaseMoved', from: 'halted', to: 'proposed' },
      )
  })

  test('ends a case only on a track that says so', () => {
    const clock = { id: 'offer', nominal: '2026-01-12', effective: '2026-01-12', provisional: false }
    given(opened('lapse', { clock }))
      .when(readClocks('2026-01-13'))
      .types('DeadlinePassed', 'CaseMoved', 'CaseClosed')
  })

  test('is nothing where there is none, or where it was met', () => {
    given(opened('promise')).when(readClocks('2030-01-01')).refused({ code: 'clock-not-due' })
    given(opened(), { type: 'DeadlineMet', clock: 'mending', filing: 1 })
      .when(readClocks('2030-01-01'))
      .refused({ code: 'clock-not-due' })
  })

  test('runs on to the new date once extended', () => {
    given(...granted, { ...warned(2), effective: '2026-09-30' })
      .when(readClocks('2026-09-30'))
      .refused({ code: 'clock-not-due' })
    given(...granted)
      .when(readClocks('2026-10-01'))
      .types('DeadlinePassed', 'CaseMoved')
  })
})

describe('a case parked because a filing is undecided at expiry', () => {
  const parked = [...atFinal(), passed(true)]

  test('is marked pending at due and stays where it was', () => {
    given(...atFinal())
      .when(readClocks('2026-07-07'))
      .happens(passed(true))
    expect(stateAfter(parked)).toMatchObject({
      status: 'open',
      state: 'mending',
      clocks: [{ status: 'parked' }],
    })
  })

  test('is not passed again while the filing waits, though its step is late', () => {
    given(...parked)
      .when(readClocks('2026-07-20'))
      .types('StepDue')
  })

  test('takes no new request meanwhile', () => {
    given(...parked, { type: 'FilingWithdrawn', filing: 1, reason: 'sold' })
      .when(until('2026-09-30', '2026-07-08'))
      .refused({ code: 'clock-not-running', clock: 'mending' })
  })

  test('runs on once the request is granted', () => {
    given(...parked)
      .when(approve(organs.city, 3, { today: '2026-07-08' }))
      .types('StepApproved', 'FilingAccepted', 'DeadlineExtended')
    const after = stateAfter([
      ...parked,
      approved('final', 3, organs.city),
      { type: 'FilingAccepted', filing: 1 },
      extended,
    ])
    expect(after).toMatchObject({
      clocks: [{ status: 'running', extended: 1, warned: 0, effective: '2026-09-30' }],
    })
  })

  test.each([
    ['refused', refusal(organs.city, 3, { today: '2026-07-08' })],
    ['withdrawn', withdraw(1, { today: '2026-07-08' })],
  ])('is overdue at the next look once the request is %s', (_, command) => {
    const { decided } = given(...parked).when(command)
    const events = [...parked, ...(decided.ok ? decided.events : [])]
    given(...events)
      .when(readClocks('2026-07-09'))
      .happens(passed(false), { type: 'CaseMoved', from: 'mending', to: 'overdue' })
  })

  test('ends well once a report under way at expiry is accepted', () => {
    const reported: CaseEvent[] = [
      ...atFinal('report'),
      { type: 'CaseMoved', from: 'mending', to: 'reported' },
      passed(true),
    ]
    given(...reported)
      .when(approve(organs.city, 3, { today: '2026-07-08' }))
      .types('StepApproved', 'FilingAccepted', 'DeadlineMet', 'CaseMoved', 'CaseClosed')
  })
})

describe('a reminder', () => {
  test('comes on its day and not before, once', () => {
    given(opened()).when(readClocks('2026-06-20')).refused({ code: 'clock-not-due' })
    given(opened()).when(readClocks('2026-06-21')).happens(warned(1))
    given(opened(), warned(1)).when(readClocks('2026-06-22')).refused({ code: 'clock-not-due' })
  })

  test('that was missed goes with the next', () => {
    given(opened()).when(readClocks('2026-07-04')).happens(warned(2))
  })

  test('is not given for a clock that was met or has passed', () => {
    given(opened(), { type: 'DeadlineMet', clock: 'mending', filing: 1 })
      .when(readClocks('2026-07-04'))
      .refused({ code: 'clock-not-due' })
    given(opened(), passed(false)).when(readClocks('2026-07-04')).refused({ code: 'clock-not-due' })
  })
})

describe('the day to look at a case again', () => {
  const wakes = (...events: readonly CaseEvent[]) => {
    const state = stateAfter(events)
    return state.status === 'none' ? undefined : wakesAfter(rules, state)
  }

  test.each<[string, readonly CaseEvent[], string | undefined]>([
    ['while its clock runs, the eve of its first reminder', [opened()], '2026-06-20'],
    ['once reminded, the eve of the next', [opened(), warned(1)], '2026-07-02'],
    ['once reminded as often as it says, its last day', [opened(), warned(2)], '2026-07-06'],
    ['while a filing is under way before expiry, still those days', atCheck(), '2026-06-20'],
    ['while parked, none', [...atFinal(), passed(true)], undefined],
    [
      'once what parked it ended, the day that is long past',
      [...atFinal(), passed(true), { type: 'FilingWithdrawn', filing: 1, reason: 'sold' }],
      '2026-07-06',
    ],
    ['once passed, none', [opened(), passed(false)], undefined],
    ['once extended, the eve of the first reminder of the new day', granted, '2026-09-14'],
    ['once met, none', [opened(), { type: 'DeadlineMet', clock: 'mending', filing: 1 }], undefined],
    ['without a clock, none', [opened('promise')], undefined],
    ['closed, none', [opened(), { type: 'CaseClosed', outcome: 'mended' }], undefined],
  ])('%s', (_, events, day) => expect(wakes(...events)).toBe(day))
})

test('a case opened long after service may be overdue at once', () => {
  const late = given().when(open('mend', { today: '2026-12-01' })).decided
  given(...(late.ok ? late.events : []))
    .when(readClocks('2026-12-01'))
    .types('DeadlinePassed', 'CaseMoved')
})
