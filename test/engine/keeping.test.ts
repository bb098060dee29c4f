import { describe, expect, test } from 'vitest'
import { type CaseState, nothing } from '../../functions/engine/case.ts'
import { wakesAfter } from '../../functions/engine/clocks.ts'
import type { Command } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import { keptUntil } from '../../functions/engine/retention.ts'
import { organs, rules } from '../support/rules.ts'
import { approve, official, open, readClocks, submit } from './commands.ts'
import { opened } from './given.ts'
import { agree, askRelease, certified, hold, release } from './keeping.ts'

/** 00:30 on 1 January in Shanghai is still the old year in UTC. */
const newYear = '2026-12-31T16:30:00.000Z'
const closed: CaseEvent = { type: 'CaseClosed', outcome: 'mended' }

const caseIn = (state: CaseState) => {
  if (state.status === 'none') throw new Error('no case')
  return state
}

const ended = (track = 'mend', at = '2026-08-20T02:00:00.000Z'): CaseState =>
  [opened(track), closed].reduce(
    (state, event, place) => evolve(state, { event, sequence: place + 1, actor: official(organs.lead), at }),
    nothing as CaseState,
  )

/** The state after commands, each decided on what those before it left. */
const following = (state: CaseState, ...commands: readonly Command[]): CaseState =>
  commands.reduce((before, command) => {
    const decided = decide(rules, before, command)
    if (!decided.ok) throw new Error(decided.rejection.code)
    return decided.events.reduce(
      (one, event) => evolve(one, { event, sequence: 9, actor: command.actor, at: newYear }),
      before,
    )
  }, state)

const refusal = (state: CaseState, command: Command) => {
  const decided = decide(rules, state, command)
  return decided.ok ? undefined : decided.rejection.code
}

describe('how long a record is kept', () => {
  test('counts whole years from the 1 January after the case ended, in Shanghai', () => {
    expect(keptUntil(rules, caseIn(ended()))).toBe('2036-12-31')
    expect(keptUntil(rules, caseIn(ended('mend', newYear)))).toBe('2037-12-31')
  })

  test('has no end for an open case, nor for what is kept for good', () => {
    const still = evolve(nothing, { event: opened(), sequence: 1, actor: official(organs.lead) })
    expect(keptUntil(rules, caseIn(still))).toBeUndefined()
    expect(keptUntil(rules, caseIn(ended('order')))).toBeUndefined()
    expect(wakesAfter(rules, caseIn(ended('order')))).toBeUndefined()
  })
})

describe('once its time is over', () => {
  test('the sweep looks at it, and proposes on the day after the last and not before', () => {
    expect(wakesAfter(rules, caseIn(ended()))).toBe('2036-12-31')
    expect(refusal(ended(), readClocks('2036-12-31'))).toBe('case-closed')
    expect(decide(rules, ended(), readClocks('2037-01-01'))).toEqual({
      ok: true,
      events: [
        { type: 'DeletionProposed', retention: 'ten-years', ended: '2026-08-20', until: '2036-12-31' },
      ],
    })
  })

  test('it is proposed once, and the sweep sleeps', () => {
    const proposed = following(ended(), readClocks('2037-01-01'))
    expect(wakesAfter(rules, caseIn(proposed))).toBeUndefined()
    expect(refusal(proposed, readClocks('2037-01-02'))).toBe('case-closed')
  })

  test('two people agree, the same one not twice', () => {
    const once = following(ended(), readClocks('2037-01-01'), agree('p-a', '2037-02-01'))
    expect(refusal(once, agree('p-a', '2037-02-02'))).toBe('second-person')
    expect(refusal(once, certified)).toBe('not-to-be-deleted')
    const twice = following(once, agree('p-b', '2037-02-02'))
    expect(caseIn(following(twice, certified)).deletion?.certificate).toBe(certified.certificate)
    expect(refusal(following(twice, certified), certified)).toBe('not-to-be-deleted')
  })

  test('nobody agrees before it is proposed, nor on a day that is too early', () => {
    expect(refusal(ended(), agree('p-a', '2037-02-01'))).toBe('not-to-be-deleted')
    const proposed = following(ended(), readClocks('2037-01-01'))
    expect(refusal(proposed, agree('p-a', '2036-12-31'))).toBe('not-to-be-deleted')
  })
})

describe('a hold', () => {
  test('is placed on a case that runs, and on one that has ended', () => {
    expect(refusal(following(nothing, open()), hold())).toBeUndefined()
    expect(refusal(ended(), hold())).toBeUndefined()
    expect(refusal(ended(), hold('p-a', { paper: ' ' }))).toBe('reason-needed')
  })

  test('keeps the sweep from proposing, and undoes what was proposed and agreed', () => {
    const held = following(ended(), hold())
    expect(wakesAfter(rules, caseIn(held))).toBeUndefined()
    expect(refusal(held, readClocks('2050-01-01'))).toBe('case-closed')
    const late = following(ended(), readClocks('2037-01-01'), agree('p-a', '2037-02-01'), hold())
    expect(refusal(late, agree('p-b', '2037-02-02'))).toBe('not-to-be-deleted')
    expect(caseIn(late).deletion).toBeUndefined()
  })

  test('is lifted by another than asked for it; then its time counts again', () => {
    const asked = following(ended(), hold('p-a'), askRelease(1, 'p-a'))
    expect(refusal(asked, release('p-a'))).toBe('second-person')
    const lifted = following(asked, release('p-b'))
    expect(wakesAfter(rules, caseIn(lifted))).toBe('2036-12-31')
  })

  test('of two the other still holds, under its own number', () => {
    const one = following(ended(), hold('p-a'), hold('p-b'), askRelease(1, 'p-a'), release('p-b'))
    expect(refusal(one, readClocks('2050-01-01'))).toBe('case-closed')
    expect(refusal(one, askRelease(1, 'p-a'))).toBe('no-hold')
    expect(caseIn(following(one, hold('p-c'))).holds?.map(({ no }) => no)).toEqual([2, 3])
  })

  test('lets an open case go on as it would', () => {
    const held = following(nothing, open(), hold())
    expect(refusal(held, submit('extension'))).toBe(refusal(following(nothing, open()), submit('extension')))
  })
})

test('nothing can be done with what two have agreed to delete', () => {
  const leaving = following(
    ended(),
    readClocks('2037-01-01'),
    agree('p-a', '2037-02-01'),
    agree('p-b', '2037-02-02'),
  )
  for (const command of [
    hold(),
    askRelease(1),
    release('p-a'),
    agree('p-c', '2037-02-03'),
    approve(organs.lead),
  ])
    expect(refusal(leaving, command), command.type).toBe('leaving')
})
