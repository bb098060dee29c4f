import { addWorkingDays, type Calendar, isDayOff } from './calendar.ts'
import type { Case, Clock, Filing } from './case.ts'
import type { Rules } from './commands.ts'
import { addDays, daysBetween } from './day.ts'
import type { CaseEvent } from './events.ts'
import { lastDay } from './move.ts'
import { clockOf, type Period } from './track.ts'

/**
 * Clocks that stand still from the day of a return on, where their track says so. Only what the enterprise
 * filed stops them: it alone corrects it. A clock that has run out stays so.
 */
export const stopped = (rules: Rules, state: Case, { no, by }: Filing, today: string): CaseEvent[] => {
  if (by !== undefined) return []
  const track = rules.track(state.track)
  return state.clocks
    .filter(({ id, status, effective, stands }) => {
      const may = clockOf(track, id).standsWhileReturned === true
      return may && status === 'running' && stands === undefined && today <= effective
    })
    .map(({ id }) => ({ type: 'ClockStopped', clock: id, filing: no, on: today }))
}

/** They go on once the last filing that was returned is back, withdrawn, or its return taken back. */
export const resumed = (rules: Rules, state: Case, { no }: Filing, today: string): CaseEvent[] => {
  const isOther = ({ no: other, status, by }: Filing) =>
    other !== no && status === 'returned' && by === undefined
  if (state.filings.some(isOther)) return []
  return state.clocks.flatMap((clock) =>
    clock.stands === undefined || clock.status !== 'running'
      ? []
      : [
          {
            type: 'ClockResumed',
            clock: clock.id,
            filing: no,
            ...goingOn(rules, state, clock, clock.stands, today),
          },
        ],
  )
}

/** As many days are left as were when it stopped: of a period in working days, working days. */
const goingOn = (rules: Rules, state: Case, { id, nominal }: Clock, from: string, today: string) => {
  const { calendars } = rules
  const { period } = clockOf(rules.track(state.track), id)
  if (!isInWorkingDays(period)) {
    const days = Math.max(0, daysBetween(from, today))
    return { days, ...lastDay(rules, addDays(nominal, days)) }
  }
  const days = workingDaysAfter(from, today, calendars)
  return { days, ...lastDay(rules, addWorkingDays(nominal, days, calendars)) }
}

export const isInWorkingDays = (period: Period | undefined): period is { readonly workingDays: number } =>
  period !== undefined && 'workingDays' in period

/** Working days after one day, up to another and with it. */
const workingDaysAfter = (from: string, to: string, calendars: readonly Calendar[]): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!isDayOff(day, calendars)) count += 1
  return count
}
