import { describe, expect, test } from 'vitest'
import { isAhead, isInForce, overlaps } from '../../functions/engine/absence.ts'
import { type CaseState, nothing } from '../../functions/engine/case.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent, Official } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { asOfficial, Person } from '../../functions/engine/people.ts'
import { organs, rules } from '../support/rules.ts'
import { approve, official } from './commands.ts'
import { atCheck, atFinal, given, stateAfter } from './given.ts'
import { handOver, organ, person, recuse, takeBack, transfer } from './task-acts.ts'

const first = `p-${organs.lead}-1`

/** One who signs in the place of another. */
const standIn = (by: string, of: string, capacity: 'substitute' | 'delegate' = 'substitute'): Official => ({
  ...official(organs.lead, by),
  capacity,
  of: { person: PersonId.parse(of), name: 'Zhao Liu' },
})

const eventsOf = (...[decided]: [ReturnType<ReturnType<typeof given>['when']>['decided']]): CaseEvent[] =>
  decided.ok ? [...decided.events] : []

describe('whoever stands in', () => {
  test('signs for the organ, and the signature keeps both', () => {
    const actor = standIn('p-new', 'p-away')
    given(...atCheck())
      .when(approve(organs.lead, 1, { actor }))
      .types('StepApproved', 'StepEntered')
  })

  test('may act on what was transferred to whoever is away; another may not', () => {
    const held = eventsOf(given(...atCheck()).when(transfer(organs.lead, 'p-away')).decided)
    given(...atCheck(), ...held)
      .when(approve(organs.lead, 1, { actor: standIn('p-new', 'p-away') }))
      .types('StepApproved', 'StepEntered')
    given(...atCheck(), ...held)
      .when(approve(organs.lead, 1, { actor: standIn('p-new', 'p-third') }))
      .refused({ code: 'assigned-to-another', person: person('p-away') })
  })

  test.each([
    ['themselves', 'p-new', first],
    ['whoever is away', first, 'p-new'],
  ] as const)('signs nothing from which %s stood aside', (_, by, of) => {
    const aside = eventsOf(
      given(...atCheck()).when(recuse(organs.lead, 1, { actor: official(organs.lead, 'p-new') })).decided,
    )
    given(...atCheck(), ...aside)
      .when(approve(organs.lead, 1, { actor: standIn(by, of) }))
      .refused({ code: 'recused', filing: 1 })
  })

  test('stands aside for themselves alone', () => {
    const actor = standIn('p-new', 'p-away')
    const aside = eventsOf(given(...atCheck()).when(recuse(organs.lead, 1, { actor })).decided)
    expect(stateAfter([...atCheck(), ...aside])).toMatchObject({ filings: [{ recused: ['p-new'] }] })
    given(...atCheck(), ...aside)
      .when(approve(organs.lead, 1, { actor: official(organs.lead, 'p-away') }))
      .types('StepApproved', 'StepEntered')
  })

  test('takes their own decision back', () => {
    const actor = standIn('p-new', 'p-away')
    const sent = eventsOf(given(...atCheck()).when({ ...approve(organs.lead, 1, { actor }) }).decided)
    given(...atCheck(), ...sent)
      .when(takeBack(organs.lead, { actor }))
      .types('DecisionTakenBack', 'StepEntered')
  })
})

describe('handing over what a leaver held', () => {
  const held = eventsOf(given(...atCheck()).when(transfer(organs.lead, 'p-leaver')).decided)

  test('gives it to the successor alone', () => {
    const events = [...atCheck(), ...held]
    const done = eventsOf(given(...events).when(handOver(organs.lead, 'p-leaver', 'p-new')).decided)
    expect(done).toMatchObject([{ type: 'TaskTransferred', to: 'p-new', person: 'p-admin' }])
    expect(stateAfter([...events, ...done])).toMatchObject({
      filings: [{ assigned: { [organs.lead]: 'p-new' } }],
    })
    given(...events, ...done)
      .when(handOver(organs.lead, 'p-leaver', 'p-new'))
      .refused({ code: 'not-your-step', step: 'check' })
  })

  test('not what they do not hold, nor to whoever may not sign it', () => {
    given(...atCheck())
      .when(handOver(organs.lead, 'p-leaver', 'p-new'))
      .refused({ code: 'not-your-step', step: 'check' })
    given(...atCheck(), ...held)
      .when(handOver(organs.water, 'p-leaver', 'p-new'))
      .refused({ code: 'not-your-step', step: 'check' })
    const aside = eventsOf(given(...atCheck(), ...held).when(recuse(organs.lead)).decided)
    given(...atCheck(), ...held, ...aside)
      .when(handOver(organs.lead, 'p-leaver', first))
      .refused({ code: 'not-to-them', person: person(first) })
    given(...atCheck(), ...held)
      .when(handOver(organs.lead, 'p-leaver', 'p-new', { filing: 9 }))
      .refused({ code: 'no-such-filing', filing: 9 })
  })
})

const absence = {
  id: 'a-1',
  organ: OrganId.parse(organs.lead),
  kind: 'delegate' as const,
  away: { person: person('p-away'), name: 'Zhao Liu' },
  standIn: { person: person('p-new'), name: 'Li Si' },
  from: '2026-03-02',
  until: '2026-03-04',
  basis: 'No. 1 of 2026',
  reason: 'training',
}

describe('an absence', () => {
  test.each([
    ['2026-03-01', false, true],
    ['2026-03-02', true, true],
    ['2026-03-04', true, true],
    ['2026-03-05', false, false],
  ])('on %s: lasts %s, lasts or is to come %s', (today, lasts, ahead) => {
    expect([isInForce(absence, today), isAhead(absence, today)]).toEqual([lasts, ahead])
  })

  test('that was ended lasts no longer', () => {
    const ended = { ...absence, ended: '2026-03-02T01:00:00.000Z' }
    expect([isInForce(ended, '2026-03-03'), isAhead(ended, '2026-03-03')]).toEqual([false, false])
  })

  test.each([
    ['2026-03-04', '2026-03-09', true],
    ['2026-02-01', '2026-03-02', true],
    ['2026-03-05', '2026-03-09', false],
    ['2026-02-01', '2026-03-01', false],
  ])('from %s to %s meets it: %s', (from, until, meets) => {
    expect(overlaps(absence, { from, until })).toBe(meets)
  })

  test('makes an actor who names whose place they take, on what paper', () => {
    const someone = (id: string, name: string) =>
      Person.parse({
        id,
        name,
        email: `${id}@example.org`,
        title: 'officer',
        active: true,
        sessionsFrom: '2026-01-01T00:00:00.000Z',
        roles: [],
        version: 1,
      })
    const of = someone('p-away', 'Zhao Liu')
    expect(
      asOfficial(someone('p-new', 'Li Si'), absence.organ, { as: 'delegate', of, basis: 'No. 1' }),
    ).toMatchObject({
      person: 'p-new',
      capacity: 'delegate',
      of: { person: 'p-away', name: 'Zhao Liu' },
      basis: 'No. 1',
    })
    const bare = asOfficial(of, absence.organ, { as: 'substitute', of: someone('p-new', 'Li Si'), basis: '' })
    expect(bare).not.toHaveProperty('basis')
  })
})

describe('a later step that must be another’s', () => {
  /** The first step was signed by one person in the place of another. */
  const state = atFinal().reduce(
    (before, event, place) =>
      evolve(before, {
        event:
          event.type === 'StepApproved' && event.step === 'check'
            ? { ...event, person: person('p-new') }
            : event,
        sequence: place + 1,
        actor: event.type === 'StepApproved' ? standIn('p-new', 'p-away') : official(organs.lead),
      }),
    nothing as CaseState,
  )
  const atEnd = (actor: Official) => decide(rules, state, { ...approve(organs.city, 3, { actor }) })
  const at = (by: string): Official => official(organs.city, by)

  test.each([
    ['whoever signed', at('p-new')],
    ['whoever they signed for', at('p-away')],
    [
      'somebody who stands in for either',
      { ...at('p-third'), ...standIn('p-third', 'p-away'), organ: organ(organs.city) },
    ],
  ])('is not for %s', (_, actor) => {
    expect(atEnd(actor)).toEqual({
      ok: false,
      rejection: { code: 'same-person', step: 'final', earlier: 'check' },
    })
  })

  test('is for anybody else', () => {
    expect(atEnd(at('p-third'))).toMatchObject({ ok: true })
  })
})
