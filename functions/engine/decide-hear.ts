import type { Case } from './case.ts'
import type { HearFinding, HearNotice, Rules } from './commands.ts'
import type { Concluded } from './concluded.ts'
import type { CaseEvent } from './events.ts'
import type { Answers } from './form.ts'
import { moved } from './move.ts'
import { type Decided, happen, refuse } from './rejection.ts'

/** What was found in another case. */
export const heard = ({ organ, words, act }: HearFinding): CaseEvent => ({
  type: 'FindingHeard',
  organ,
  words,
  ...(act && { act }),
})

/** Only of what the case still shows: a notice whose entry was taken off in between has nothing to say. */
export const concluded = (rules: Rules, state: Case, command: HearNotice): Decided => {
  const { filing, from, outcome, decided, rows, today } = command
  if (!state.published.some((entry) => entry.filing === filing))
    return refuse({ code: 'no-such-filing', filing })
  const event: CaseEvent = { type: 'NoticeConcluded', filing, from, outcome, decided, rows }
  const cause = { filing, answers: answersOf(command), today }
  return happen(event, ...moved(rules, state, { kind: 'notice-concluded' }, cause))
}

/** What the condition of a move may ask: the outcome, and whether any objection was decided so (`yes`). */
const answersOf = ({ outcome, decided }: Concluded): Answers => ({
  ...Object.fromEntries(Object.entries(decided).map(([how, count]) => [how, count > 0 ? 'yes' : 'no'])),
  outcome,
})
