import { describe, expect, test } from 'vitest'
import type { Case } from '../../functions/engine/case.ts'
import { clocksShow } from '../../functions/engine/clocks.ts'
import type { Command, Rules } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { newerMend, newerRules } from '../support/newer-rules.ts'
import { organs, rules } from '../support/rules.ts'
import { approve, official, submit } from './commands.ts'
import { atCheck, opened, stateAfter } from './given.ts'

const by = OrganId.parse(organs.lead)
const reason = 'fewer steps, to the good of the works'
const answers = { reason }
const asking = submit('adoption', 'lone', { actor: official(organs.lead), by, draft: 'a', answers })
const deciding = (filing = 1) =>
  approve(organs.lead, 1, { actor: official(organs.lead, 'p-second'), filing, answers })

const newer = newerRules()

/** The events of commands that must all be taken, after those that were there. */
const logAfter = (under: Rules, log: readonly CaseEvent[], ...commands: readonly Command[]): CaseEvent[] => {
  const events = [...log]
  for (const command of commands) {
    const decided = decide(under, stateAfter(events), command)
    if (!decided.ok) throw new Error(decided.rejection.code)
    events.push(...decided.events)
  }
  return events
}

const refusal = (under: Rules, log: readonly CaseEvent[], command: Command) => {
  const decided = decide(under, stateAfter(log), command)
  return decided.ok ? 'taken' : decided.rejection
}

describe('an open case under older rules', () => {
  const log = logAfter(newer, [opened()], asking, deciding())
  const state = stateAfter(log) as Case

  test('is moved to those in force by an act that says why', () => {
    expect(log.at(-1)).toEqual({
      type: 'RuleSetAdopted',
      filing: 1,
      from: { id: 'invented', version: '2026-1' },
      to: { id: 'invented', version: '2026-2' },
      track: { id: 'mend', version: '2' },
      reason,
    })
    expect(state).toMatchObject({ ruleSet: { version: '2026-2' }, track: { version: '2' }, state: 'mending' })
  })

  test('keeps the days that were set, and is reminded as the new rules say', () => {
    const before = stateAfter([opened()]) as Case
    expect(state.clocks).toEqual(before.clocks)
    const reminded = (of: Case, today: string) => clocksShow(newer, of, today).map(({ type }) => type)
    expect(reminded(before, '2026-06-25')).toEqual(['DeadlineNear'])
    expect(reminded(state, '2026-06-25')).toEqual([])
    expect(reminded(state, '2026-07-02')).toEqual(['DeadlineNear'])
  })

  test('then goes by the new version alone', () => {
    expect(refusal(newer, log, { ...asking, draft: 'b' })).toEqual({
      code: 'rules-current',
      version: '2026-2',
    })
    const late = decide(newer, state, { type: 'ReadClocks', actor: asking.actor, today: '2026-07-07' })
    expect(late.ok && late.events.map(({ type }) => type)).toEqual(['DeadlinePassed'])
  })

  test('is moved by officers of the office that leads it alone', () => {
    const water = OrganId.parse(organs.water)
    expect(refusal(newer, [opened()], { ...asking, actor: official(organs.water), by: water })).toEqual({
      code: 'not-your-act',
      form: 'adoption',
      organs: [organs.lead],
    })
  })
})

describe('a case is not moved', () => {
  test('where nothing newer is in force', () => {
    expect(refusal(rules, [opened()], asking)).toEqual({ code: 'rules-current', version: '2026-1' })
  })

  test('while a filing is under way, at whichever moment it came', () => {
    expect(refusal(newer, atCheck(), { ...asking, draft: 'b' })).toEqual({ code: 'filing-open', filing: 1 })
    const meanwhile = logAfter(newer, [opened()], asking, submit('longer'))
    expect(refusal(newer, meanwhile, deciding())).toEqual({ code: 'filing-open', filing: 2 })
  })

  test('where the new version does not know where it stands', () => {
    const overdue: CaseEvent = { type: 'CaseMoved', from: 'mending', to: 'overdue' }
    expect(refusal(newer, [opened(), overdue], asking)).toEqual({
      code: 'state-gone',
      state: 'overdue',
      version: '2',
    })
    expect(refusal(newer, [...logAfter(newer, [opened()], asking), overdue], deciding())).toMatchObject({
      code: 'state-gone',
    })
  })

  test('where the new version has lost a clock of it', () => {
    const clockless = newerRules({ ...newerMend, clocks: [] })
    expect(refusal(clockless, [opened()], asking)).toEqual({
      code: 'clock-gone',
      clock: 'mending',
      version: '2',
    })
  })
})
