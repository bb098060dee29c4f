import { type Case, type Clock, isUnderWay } from './case.ts'
import type { Rules } from './commands.ts'
import { addDays } from './day.ts'
import { dutiesDue, dutiesWake } from './duties.ts'
import type { CaseEvent } from './events.ts'
import { dueOf, lastDay, moved } from './move.ts'
import { dueDate } from './period.ts'
import { deletionWake } from './retention.ts'
import { isInWorkingDays } from './standing-clock.ts'
import { stepsDue } from './step-due.ts'
import { clockOf, type Track } from './track.ts'

/** The day after which the sweep should look at the case: for a reminder, or the first after a clock's or duty's last. */
export const wakesAfter = (rules: Rules, state: Case): string | undefined => {
  if (state.status === 'closed') return deletionWake(rules, state)
  const track = rules.track(state.track)
  const days = state.clocks.flatMap((clock) => nextLook(state, clock, track))
  return [...days, ...dutiesWake(rules, state)].toSorted()[0]
}

const nextLook = (state: Case, clock: Clock, track: Track): string[] => {
  if (clock.status === 'parked') return asksNothing(state) ? [clock.effective] : []
  if (clock.status !== 'running' || clock.stands !== undefined) return []
  const days = clockOf(track, clock.id).remind[clock.warned]
  return [days === undefined ? clock.effective : addDays(clock.effective, -days - 1)]
}

/** No filing of the enterprise is undecided: nothing that it has asked for stands in a clock's way. */
const asksNothing = ({ filings }: Case): boolean =>
  !filings.some((filing) => isUnderWay(filing) && filing.by === undefined)

/** What the clocks of a case show today: reminders that are due, steps and duties that are late, periods that have ended. */
export const clocksShow = (rules: Rules, state: Case, today: string): CaseEvent[] => {
  const track = rules.track(state.track)
  const passed = state.clocks.find((clock) => hasEnded(state, clock, today))
  // One at a time: what a passed clock moves may meet or start the others.
  if (passed) return passing(rules, state, passed, today)
  return [
    ...state.clocks.flatMap((clock) => reminder(track, clock, today)),
    ...stepsDue(rules, state, today),
    ...dutiesDue(rules, state, today),
  ]
}

const hasEnded = (state: Case, { status, effective, stands }: Clock, today: string): boolean =>
  today > effective &&
  stands === undefined &&
  (status === 'running' || (status === 'parked' && asksNothing(state)))

/** Says that a clock ran out; while the enterprise waits for an answer the case is parked for an official. */
const passing = (rules: Rules, state: Case, { id, effective }: Clock, today: string): CaseEvent[] => {
  const parked = !asksNothing(state)
  const passed: CaseEvent = { type: 'DeadlinePassed', clock: id, effective, parked }
  const trigger = { kind: 'clock-passed' as const, clock: id }
  return parked ? [passed] : [passed, ...moved(rules, state, trigger, { filing: 0, answers: {}, today })]
}

/** Reminders that were missed while nobody looked become one. */
const reminder = (track: Track, clock: Clock, today: string): CaseEvent[] => {
  const { id, effective, status, stands } = clock
  if (status !== 'running' || stands !== undefined) return []
  const warned = clockOf(track, id).remind.filter((days) => addDays(effective, -days) <= today).length
  return warned > clock.warned ? [{ type: 'DeadlineNear', clock: id, effective, warned }] : []
}

/** Provisional dates whose years have their calendars now, reckoned anew (DOMAIN §3). */
export const recomputed = (rules: Rules, state: Case): CaseEvent[] =>
  state.clocks.flatMap((clock) => {
    const isOpen = clock.status === 'running' || clock.status === 'parked'
    if (!clock.provisional || !isOpen) return []
    const due = reckoned(rules, state, clock)
    return due.provisional ? [] : [{ type: 'DeadlineRecomputed', clock: clock.id, ...due }]
  })

/** Working days are counted anew; months and named days keep their nominal end, and only days off move. */
const reckoned = (rules: Rules, state: Case, { id, from, nominal, extended, stood = 0 }: Clock) => {
  const { period } = clockOf(rules.track(state.track), id)
  return isInWorkingDays(period) && extended === 0
    ? dueOf(dueDate(from, { workingDays: period.workingDays + stood }, rules.calendars))
    : lastDay(rules, nominal)
}
