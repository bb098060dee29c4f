import { describe, expect, test } from 'vitest'
import { decide } from '../../functions/engine/decide.ts'
import { municipality, organs, rules } from '../support/rules.ts'
import { approve, enterprise, open, readClocks, resubmit, submit, withdraw } from './commands.ts'
import { approved, entered, given, opened, stateAfter, submitted } from './given.ts'

const filed = (form: string) => [
  opened('promise'),
  submitted(form, 'lone'),
  entered('only', 1, [organs.lead]),
]
const pledged = [
  ...filed('pledge'),
  approved('only', 1, organs.lead),
  { type: 'FilingAccepted', filing: 1 },
  { type: 'CaseMoved', from: 'matched', to: 'pledged' },
] as const

describe('an accepted filing', () => {
  test('is published where its track says so, then moves the case', () => {
    given(...filed('pledge'))
      .when(approve(organs.lead))
      .happens(
        approved('only', 1, organs.lead),
        { type: 'FilingAccepted', filing: 1 },
        {
          type: 'NoticePublished',
          register: 'promises',
          filing: 1,
          rows: [expect.objectContaining({ enterprise: enterprise.name, remark: 'promises: we promise' })],
        },
        { type: 'CaseMoved', from: 'matched', to: 'pledged' },
      )
  })

  test('ends the case in a state that ends it', () => {
    const proof = { filing: 2, draft: 'd-proof' }
    given(...pledged, submitted('proof', 'lone', proof), entered('only', 1, [organs.lead], { filing: 2 }))
      .when(approve(organs.lead, 1, { filing: 2 }))
      .types('StepApproved', 'FilingAccepted', 'CaseMoved', 'CaseClosed')
  })

  test('that the track says nothing of leaves the case where it is', () => {
    given(...filed('plan'))
      .when(approve(organs.lead))
      .types('StepApproved', 'FilingAccepted')
  })

  test('opens the forms of the new state and shuts those of the old', () => {
    given(...pledged)
      .when(submit('proof'))
      .types('FilingSubmitted', 'StepEntered')
    given(...pledged)
      .when(submit('pledge', 'lone', { draft: 'another' }))
      .refused({ code: 'not-in-this-state', form: 'pledge', state: 'pledged' })
  })

  test('that names no date for the clock that it extends is a fault', () => {
    const events = [opened(), submitted('longer', 'lone'), entered('only', 1, [organs.lead])]
    const accept = approve(organs.lead, 1, { answers: {} })
    expect(() => decide(rules, stateAfter(events), accept)).toThrow('names no until')
  })
})

describe('a closed case', () => {
  const closed = [...filed('plan'), { type: 'CaseClosed', outcome: 'done' }] as const

  test.each([
    submit('proof'),
    resubmit(),
    withdraw(),
    approve(organs.lead),
    { ...approve(organs.lead), type: 'RefuseFiling', reason: 'no' } as const,
    { ...approve(organs.lead), type: 'ReturnFiling', reason: 'no', corrections: [] } as const,
    readClocks('2030-01-01'),
  ])('refuses $type', (command) => {
    given(...closed)
      .when(command)
      .refused({ code: 'case-closed', outcome: 'done' })
  })

  test('is not opened again', () => {
    given(...closed)
      .when(open())
      .refused({ code: 'case-exists' })
  })
})

test('a step goes to the organs of the case’s own county', () => {
  const there = { county: '370000-jk' }
  given(opened('promise', there))
    .when(submit('plan', 'line'))
    .happens(submitted('plan', 'line'), entered('check', 1, ['370000-jk-lead']))
  given(opened('promise', there), submitted('plan', 'line'), entered('safety', 2, ['370000-jk-safety']))
    .when(approve('370000-jk-safety', 2))
    .happens(
      approved('safety', 2, '370000-jk-safety'),
      entered('final', 3, [`${municipality}-lead`], { due: '2026-03-10' }),
    )
})
