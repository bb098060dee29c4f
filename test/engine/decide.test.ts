import { describe, expect, test } from 'vitest'
import { organs } from '../support/rules.ts'
import { contentB, due, open, photo, resubmit, served, submit, withdraw } from './commands.ts'
import {
  approved,
  atCheck,
  atFinal,
  atTogether,
  corrected,
  entered,
  given,
  opened,
  returned,
  stateAfter,
  submitted,
} from './given.ts'

describe('opening a case', () => {
  test('starts its track and its clock, counted from service and moved off a Sunday', () => {
    given().when(open()).happens(opened())
  })

  test('starts no clock where the track has none', () => {
    given().when(open('promise')).happens(opened('promise'))
  })

  test('moves a due date off a holiday and keeps the nominal one', () => {
    const notice = { number: '1', servedOn: '2025-08-16', method: 'by post', proof: [] }
    const clock = { id: 'mending', nominal: '2026-02-16', effective: '2026-02-24', provisional: false }
    given().when(open('mend', { notice })).happens(opened('mend', { notice, clock }))
  })

  test('marks a due date provisional in a year without a calendar', () => {
    const notice = { number: '1', servedOn: '2026-08-03', method: 'by post', proof: [] }
    const clock = { id: 'mending', nominal: '2027-02-03', effective: '2027-02-03', provisional: true }
    given()
      .when(open('mend', { notice, today: '2026-08-04' }))
      .happens(opened('mend', { notice, clock }))
  })

  test('counts a period of working days', () => {
    const clock = { id: 'offer', nominal: '2026-01-12', effective: '2026-01-12', provisional: false }
    given().when(open('lapse')).happens(opened('lapse', { clock }))
  })

  test('is refused where the case exists', () => {
    given(opened()).when(open()).refused({ code: 'case-exists' })
  })

  test('is refused before the notice is served, and taken on the day itself', () => {
    given()
      .when(open('mend', { today: '2026-01-04' }))
      .refused({ code: 'service-in-future', servedOn: served })
    expect(given().when(open('mend', { today: served })).decided.ok).toBe(true)
  })
})

describe('submitting', () => {
  test('makes a numbered filing and enters the first step', () => {
    given(opened())
      .when(submit('longer'))
      .happens(submitted('longer', 'line'), entered('check', 1, [organs.lead]))
  })

  test('moves a case whose track says so', () => {
    given(opened())
      .when(submit('report'))
      .happens(submitted('report', 'line'), entered('check', 1, [organs.lead]), {
        type: 'CaseMoved',
        from: 'mending',
        to: 'reported',
      })
  })

  test('keeps the version of the form and of the chain', () => {
    const state = stateAfter([opened(), submitted('longer', 'line'), entered('check', 1, [organs.lead])])
    expect(state).toMatchObject({
      filings: [{ form: { id: 'longer', version: '1' }, chain: { id: 'line', version: '1' }, content: 2 }],
    })
  })

  test('is refused where there is no case', () => {
    given().when(submit('longer')).refused({ code: 'no-such-case' })
  })

  test('is refused for a form that the state does not take', () => {
    given(opened())
      .when(submit('pledge'))
      .refused({ code: 'not-in-this-state', form: 'pledge', state: 'mending' })
  })

  test('is refused while the same form is under way, in approval or returned', () => {
    const again = submit('longer', 'line', { draft: 'another' })
    given(...atCheck())
      .when(again)
      .refused({ code: 'already-under-way', filing: 1 })
    given(...atCheck(), returned('check', 1, organs.lead))
      .when(again)
      .refused({ code: 'already-under-way', filing: 1 })
  })

  test('is taken while another form is under way', () => {
    given(...atCheck())
      .when(submit('report'))
      .happens(
        submitted('report', 'line', { filing: 2 }),
        entered('check', 1, [organs.lead], { filing: 2 }),
        { type: 'CaseMoved', from: 'mending', to: 'reported' },
      )
  })

  test('is refused for a draft that was submitted before, however that filing ended', () => {
    given(...atCheck())
      .when(submit('longer'))
      .refused({ code: 'already-submitted', filing: 1 })
    given(...atCheck(), { type: 'FilingWithdrawn', filing: 1, reason: 'sold' })
      .when(submit('longer'))
      .refused({ code: 'already-submitted', filing: 1 })
  })

  test('is taken again, under the next number, once the first was withdrawn', () => {
    given(...atCheck(), { type: 'FilingWithdrawn', filing: 1, reason: 'sold' })
      .when(submit('longer', 'line', { draft: 'another' }))
      .types('FilingSubmitted', 'StepEntered')
    const reference = { filing: 2, reference: '2026-001-2' }
    expect(
      given(...atCheck(), { type: 'FilingWithdrawn', filing: 1, reason: 'sold' }).when(
        submit('longer', 'line', { draft: 'another' }),
      ).decided,
    ).toMatchObject({ events: [reference, { filing: 2, epoch: 1 }] })
  })
})

describe('correcting and submitting again', () => {
  const sentBack = [...atFinal(), returned('final', 3, organs.city)]

  test('starts at the first step again, under a new epoch and digest', () => {
    given(...sentBack)
      .when(resubmit())
      .happens(
        {
          type: 'FilingResubmitted',
          filing: 1,
          answers: { until: '2026-09-15', words: 'we promise again' },
          evidence: [photo],
          digest: contentB,
        },
        entered('check', 4, [organs.lead], { due: '2026-03-12' }),
      )
  })

  test('voids every signature on the old content', () => {
    const state = stateAfter([...sentBack, corrected, entered('check', 4, [organs.lead])])
    expect(state).toMatchObject({
      filings: [{ signatures: [], digest: contentB, content: sentBack.length + 1, epoch: 4 }],
    })
  })

  test('is refused unless the filing was returned', () => {
    given(...atCheck())
      .when(resubmit())
      .refused({ code: 'not-returned', filing: 1, status: 'in-approval' })
    given(...atCheck(), { type: 'FilingWithdrawn', filing: 1, reason: '' })
      .when(resubmit())
      .refused({ code: 'not-returned', filing: 1, status: 'withdrawn' })
  })

  test('is refused for a filing that is not there', () => {
    given(opened()).when(resubmit(7)).refused({ code: 'no-such-filing', filing: 7 })
  })
})

describe('withdrawing', () => {
  test('ends a filing in approval, and one that was returned', () => {
    const event = { type: 'FilingWithdrawn', filing: 1, reason: 'sold' } as const
    given(...atCheck())
      .when(withdraw())
      .happens(event)
    given(...atCheck(), returned('check', 1, organs.lead))
      .when(withdraw())
      .happens(event)
  })

  test('moves a case back where its track says so', () => {
    given(...atCheck('report'), { type: 'CaseMoved', from: 'mending', to: 'reported' })
      .when(withdraw())
      .happens(
        { type: 'FilingWithdrawn', filing: 1, reason: 'sold' },
        { type: 'CaseMoved', from: 'reported', to: 'mending' },
      )
  })

  test('is refused for an ended filing and for none', () => {
    given(...atCheck(), { type: 'FilingAccepted', filing: 1 })
      .when(withdraw())
      .refused({ code: 'not-in-approval', filing: 1, status: 'accepted' })
    given(opened()).when(withdraw(2)).refused({ code: 'no-such-filing', filing: 2 })
  })

  test('takes the filing off everybody, even in the middle of a parallel step', () => {
    const state = stateAfter([
      ...atTogether(),
      approved('together', 2, organs.water),
      { type: 'FilingWithdrawn', filing: 1, reason: 'sold' },
    ])
    expect(state).toMatchObject({ filings: [{ status: 'withdrawn' }] })
    expect(state).not.toHaveProperty('filings.0.waiting')
    expect(state).not.toHaveProperty('filings.0.signatures')
  })
})

test('the day of service and the due date are kept as they were counted', () => {
  expect(stateAfter([opened()])).toMatchObject({
    servedOn: served,
    clocks: [
      { nominal: due, effective: '2026-07-06', from: served, extended: 0, warned: 0, status: 'running' },
    ],
  })
})
