import type { Case } from './case.ts'
import type { Rules } from './commands.ts'
import { yearOf } from './day.ts'
import type { CaseEvent, LoggedEvent } from './events.ts'

/** The last day on which the record of an ended case must be kept: whole years from the 1 January after its end. */
export const keptUntil = (rules: Pick<Rules, 'retention'>, state: Case): string | undefined => {
  const { years } = rules.retention(state)
  if (state.status !== 'closed' || state.endedOn === undefined || years === undefined) return undefined
  return `${yearOf(state.endedOn) + years}-12-31`
}

export const isHeld = ({ holds = [] }: Pick<Case, 'holds'>): boolean => holds.length > 0

/** Two have agreed that it is deleted: nothing else can happen to it. */
export const isLeaving = ({ deletion }: Pick<Case, 'deletion'>): boolean =>
  (deletion?.agreed.length ?? 0) >= 2

/** The day after which an ended case is to be proposed for deletion. */
export const deletionWake = (rules: Rules, state: Case): string | undefined =>
  isHeld(state) || state.deletion ? undefined : keptUntil(rules, state)

/** Proposes the deletion of what has been kept for its time and is not held. */
export const deletionDue = (rules: Rules, state: Case, today: string): CaseEvent[] => {
  const until = deletionWake(rules, state)
  if (until === undefined || today <= until || state.endedOn === undefined) return []
  return [{ type: 'DeletionProposed', retention: rules.retention(state).id, ended: state.endedOn, until }]
}

const staying: ReadonlySet<CaseEvent['type']> = new Set([
  'HoldPlaced',
  'HoldReleaseAsked',
  'HoldReleased',
  'DeletionProposed',
  'DeletionAgreed',
  'RecordDeleted',
])

/** Whether an event is kept in full when its record is deleted: who held it, who agreed, and what is gone. */
export const stays = ({ event }: Pick<LoggedEvent, 'event'>): boolean => staying.has(event.type)
