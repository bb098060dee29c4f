import type { CaseEvent, LoggedEvent } from '../../engine/events.ts'
import { decisionsIn, type LoggedDecision } from '../decisions.ts'

/** The decisions on a filing that stand: not those before a correction, nor those that a way back has voided. */
export const standingDecisions = (no: number, log: readonly LoggedEvent[]): LoggedDecision[] => {
  let standing: LoggedDecision[] = []
  for (const entry of log) {
    if (!('filing' in entry.event) || entry.event.filing !== no) continue
    standing = [...kept(standing, entry.event), ...decisionsIn([entry])]
  }
  return standing
}

const kept = (standing: readonly LoggedDecision[], event: CaseEvent): readonly LoggedDecision[] => {
  if (event.type === 'FilingResubmitted') return event.resumed ? beforeReturn(standing) : []
  if (event.type === 'FilingSentBack')
    return standing.filter(({ event: { step } }) => !event.voids.includes(step))
  return standing
}

/** The step that returned it decides anew on what was corrected. */
const beforeReturn = (standing: readonly LoggedDecision[]): readonly LoggedDecision[] => {
  const returning = standing.at(-1)?.event.step
  return standing.filter(({ event }) => event.step !== returning)
}
