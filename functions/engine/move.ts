import { nextWorkingDay } from './calendar.ts'
import type { Case } from './case.ts'
import type { Rules } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { Answers } from './form.ts'
import { isProvisional } from './period.ts'
import { moveOn, stateOf, type TrackEffect, type TrackTrigger } from './track.ts'

type Cause = { readonly filing: number; readonly answers: Answers; readonly today: string }

/** What a trigger does to the case on its track: effects, the new state, perhaps the end. */
export const moved = (rules: Rules, state: Case, trigger: TrackTrigger, cause: Cause): CaseEvent[] => {
  const track = rules.track(state.track)
  const move = moveOn(track, state.state, trigger)
  if (!move) return []
  const events = (move.effects ?? []).map((effect) => effected(rules, state, effect, cause))
  const to = stateOf(track, move.to)
  if (move.to !== state.state) events.push({ type: 'CaseMoved', from: state.state, to: move.to })
  if (to.end) events.push({ type: 'CaseClosed', outcome: move.to })
  return events
}

const effected = (rules: Rules, state: Case, effect: TrackEffect, { filing, answers }: Cause): CaseEvent => {
  switch (effect.kind) {
    case 'extend-clock':
      return extended(rules, effect, filing, answers)
    case 'meet-clock':
      return { type: 'DeadlineMet', clock: effect.clock, filing }
    case 'publish':
      return {
        type: 'NoticePublished',
        register: effect.register,
        filing,
        rows: [...rules.rows(effect.register, state, answers)],
      }
  }
}

/** The date granted is the nominal one; on a day off the effective one follows it (DOMAIN §3). */
const extended = (
  rules: Rules,
  effect: Extract<TrackEffect, { kind: 'extend-clock' }>,
  filing: number,
  answers: Answers,
): CaseEvent => {
  const nominal = answers[effect.to]
  if (typeof nominal !== 'string') throw new Error(`The accepted filing names no ${effect.to}`)
  const effective = nextWorkingDay(nominal, rules.calendars)
  const provisional = isProvisional(effective, rules.calendars)
  return { type: 'DeadlineExtended', clock: effect.clock, filing, nominal, effective, provisional }
}
