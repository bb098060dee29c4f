import type { Case } from './case.ts'
import type {
  AgreeToDeletion,
  AskForRelease,
  Command,
  PlaceHold,
  RecordDeletion,
  ReleaseHold,
  Rules,
} from './commands.ts'
import { type Decided, happen, refuse } from './rejection.ts'
import { isHeld, isLeaving, keptUntil } from './retention.ts'

/** What is done to the record of a case, whether it has ended or not. */
const afterTheEnd: ReadonlySet<Command['type']> = new Set([
  // The act that ended the case has its letter too.
  'KeepLetter',
  'PlaceHold',
  'AskForRelease',
  'ReleaseHold',
  'AgreeToDeletion',
  'RecordDeletion',
])

/** Whether a command has a meaning once the case has ended. */
export const isAfterTheEnd = ({ type }: Command): boolean => afterTheEnd.has(type)

/** A hold protects, so one person is enough; what was proposed for deletion is so no longer. */
export const placeHold = (state: Case, { reason, paper }: PlaceHold): Decided => {
  if (!reason.trim() || !paper.trim()) return refuse({ code: 'reason-needed' })
  return happen({ type: 'HoldPlaced', hold: (state.held ?? 0) + 1, reason, paper })
}

/** The first of the two who are needed to lift a hold. */
export const askForRelease = (state: Case, { hold, reason, paper }: AskForRelease): Decided => {
  const placed = holdIn(state, hold)
  if (!placed) return refuse({ code: 'no-hold', hold })
  if (placed.asked) return refuse({ code: 'release-asked', hold })
  if (!reason.trim() || !paper.trim()) return refuse({ code: 'reason-needed' })
  return happen({ type: 'HoldReleaseAsked', hold, reason, paper })
}

/** … and the second. */
export const releaseHold = (state: Case, { hold, remark, actor }: ReleaseHold): Decided => {
  const placed = holdIn(state, hold)
  if (!placed) return refuse({ code: 'no-hold', hold })
  if (!placed.asked) return refuse({ code: 'release-not-asked', hold })
  return placed.asked === actor.person
    ? refuse({ code: 'second-person' })
    : happen({ type: 'HoldReleased', hold, remark })
}

const holdIn = ({ holds = [] }: Case, no: number) => holds.find((hold) => hold.no === no)

/** Two people agree, on what was proposed and while nothing holds it. */
export const agreeToDeletion = (
  rules: Rules,
  state: Case,
  { actor, remark, today }: AgreeToDeletion,
): Decided => {
  const until = keptUntil(rules, state)
  if (!state.deletion || isHeld(state) || until === undefined || today <= until)
    return refuse({ code: 'not-to-be-deleted' })
  const { agreed } = state.deletion
  if (agreed.includes(actor.person)) return refuse({ code: 'second-person' })
  return happen({ type: 'DeletionAgreed', place: agreed.length + 1, remark })
}

/** The job's word that what two have agreed to is done. */
export const recordDeletion = (
  state: Case,
  { certificate, object, size, events, files }: RecordDeletion,
): Decided =>
  isLeaving(state) && state.deletion?.certificate === undefined
    ? happen({ type: 'RecordDeleted', certificate, object, size, events, files })
    : refuse({ code: 'not-to-be-deleted' })
