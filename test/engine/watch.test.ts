import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { organs } from '../support/rules.ts'
import { approve, contentA, official, refusal } from './commands.ts'
import {
  atCheck,
  atSafety,
  atTogether,
  entered,
  four,
  given,
  opened,
  stateAfter,
  submitted,
} from './given.ts'
import { organ, person, reassign, recuse, urge } from './task-acts.ts'

const reminded = (epoch = 1, on = '2026-03-03'): CaseEvent => ({
  type: 'StepUrged',
  filing: 1,
  step: 'check',
  epoch,
  organs: [organ(organs.lead)],
  digest: contentA,
  organ: organ(organs.lead),
  person: person(`p-${organs.lead}-1`),
  on,
  words: 'the period ends on Friday',
})

describe('urging', () => {
  test('names the organs that the step waits for, and changes nothing else', () => {
    given(...atCheck())
      .when(urge(organs.lead))
      .happens(reminded())
    given(...atTogether())
      .when(urge(organs.city, { words: '' }))
      .types('StepUrged')
    const decided = given(...atTogether()).when(urge(organs.city)).decided
    expect(decided).toMatchObject({ events: [{ organs: four, epoch: 2 }] })
    given(...atCheck(), reminded())
      .when(approve(organs.lead))
      .types('StepApproved', 'StepEntered')
  })

  test('happens once a day, and anew for each step', () => {
    given(...atCheck(), reminded())
      .when(urge(organs.city))
      .refused({ code: 'urged-today', filing: 1 })
    given(...atCheck(), reminded(1, '2026-03-02'))
      .when(urge(organs.lead))
      .types('StepUrged')
    given(...atCheck(), reminded(), ...atSafety().slice(3))
      .when(urge(organs.lead))
      .types('StepUrged')
  })

  test('is for officers of the office that leads the case, and of the organ whose act it is', () => {
    const organsThatMay = [organ(organs.lead), organ(organs.city)]
    given(...atCheck())
      .when(urge(organs.water))
      .refused({ code: 'not-yours-to-watch', organs: organsThatMay })
    const act = [
      opened(),
      submitted('longer', 'lone', { by: organ(organs.power) }),
      entered('only', 1, [organs.lead]),
    ]
    given(...act)
      .when(urge(organs.power))
      .types('StepUrged')
  })

  test('is of no use once nobody is waited for', () => {
    const refused = given(...atCheck()).when(refusal(organs.lead)).decided
    given(...atCheck(), ...(refused.ok ? refused.events : []))
      .when(urge(organs.lead))
      .refused({ code: 'not-in-approval', filing: 1, status: 'refused' })
  })
})

describe('reassigning', () => {
  test('gives the task of a waiting organ to one person of it', () => {
    const decided = given(...atTogether()).when(reassign(organs.lead, organs.water, 'p-new')).decided
    expect(decided).toMatchObject({
      events: [{ type: 'TaskTransferred', organ: organs.water, by: organs.lead, to: 'p-new', epoch: 2 }],
    })
    const events = [...atTogether(), ...(decided.ok ? decided.events : [])]
    expect(stateAfter(events)).toMatchObject({ filings: [{ assigned: { [organs.water]: 'p-new' } }] })
    given(...events)
      .when(approve(organs.water, 2))
      .refused({ code: 'assigned-to-another', person: 'p-new' })
    given(...events)
      .when(approve(organs.water, 2, { actor: official(organs.water, 'p-new') }))
      .types('StepApproved')
  })

  test('not of an organ that is not waited for, to whoever has it, or to whoever may not sign', () => {
    given(...atCheck())
      .when(reassign(organs.lead, organs.water, 'p-new'))
      .refused({ code: 'not-your-step', step: 'check' })
    const held = given(...atCheck()).when(reassign(organs.lead, organs.lead, 'p-new')).decided
    given(...atCheck(), ...(held.ok ? held.events : []))
      .when(reassign(organs.lead, organs.lead, 'p-new'))
      .refused({ code: 'not-to-them', person: 'p-new' })
    const aside = given(...atCheck()).when(recuse(organs.lead)).decided
    given(...atCheck(), ...(aside.ok ? aside.events : []))
      .when(reassign(organs.lead, organs.lead, `p-${organs.lead}-1`))
      .refused({ code: 'not-to-them', person: `p-${organs.lead}-1` })
  })

  test('needs a reason', () => {
    given(...atCheck())
      .when(reassign(organs.city, organs.lead, 'p-new', { reason: ' ' }))
      .refused({ code: 'reason-needed' })
  })
})
