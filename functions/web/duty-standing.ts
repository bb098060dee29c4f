import { type Case, type Filing, filingOf } from '../engine/case.ts'
import { answerUnderWay } from '../engine/duties.ts'
import type { EventOf, LoggedEvent } from '../engine/events.ts'
import type { DutyStatus } from './views/case/duty-status.ts'

/** What became of a duty: by which filing it was answered, or is being answered. */
export type DutyStanding = {
  readonly given: EventOf<'DutyAssigned'>
  readonly status: DutyStatus
  readonly filing?: Filing | undefined
}

/** Every duty that the log gave, in order, and how it stands. */
export const dutyStandings = (state: Case, log: readonly LoggedEvent[]): DutyStanding[] =>
  log.flatMap(({ event }) => (event.type === 'DutyAssigned' ? [standingOf(state, log, event)] : []))

const standingOf = (
  state: Case,
  log: readonly LoggedEvent[],
  given: EventOf<'DutyAssigned'>,
): DutyStanding => {
  const end = log.map(({ event }) => event).find((event) => endsDuty(event, given.no))
  if (end?.type === 'DutyReleased') return { given, status: 'released' }
  if (end?.type === 'DutyDone' || end?.type === 'DutyExcused')
    return {
      given,
      status: end.type === 'DutyDone' ? 'done' : 'excused',
      filing: filingOf(state, end.filing),
    }
  if (state.status === 'closed') return { given, status: 'lapsed' }
  const filing = answerUnderWay(state, given.no)
  return filing ? { given, status: 'answering', filing } : { given, status: 'open' }
}

const endsDuty = (event: LoggedEvent['event'], no: number): boolean =>
  (event.type === 'DutyDone' || event.type === 'DutyExcused' || event.type === 'DutyReleased') &&
  event.no === no
