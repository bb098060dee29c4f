import type { Case, CaseState } from '../engine/case.ts'
import type { CaseEvent, LoggedEvent } from '../engine/events.ts'
import type { CaseId } from '../engine/ids.ts'
import { isHeld, isLeaving } from '../engine/retention.ts'
import { index, key } from './keys.ts'
import type { Write } from './table.ts'

/** Why a record stands in the list of those that are held, due to be deleted, agreed to be, or gone. */
export type KeptAs = 'held' | 'due' | 'leaving' | 'gone'

const keptAs = (state: Case): KeptAs | undefined => {
  if (state.deletion?.certificate !== undefined) return 'gone'
  if (isLeaving(state)) return 'leaving'
  if (isHeld(state)) return 'held'
  return state.deletion ? 'due' : undefined
}

/** Keeps the list of records that are held or due, and tells the job of what it has to do in the store of files. */
export const keepingWrites = (
  id: CaseId,
  before: CaseState | undefined,
  after: Case,
  log: readonly LoggedEvent[],
): Write[] => {
  if (!log.some(({ event }) => concerns(event, after))) return []
  const as = keptAs(after)
  const wasHeld = before !== undefined && before.status !== 'none' && isHeld(before)
  const isDeleted = log.some(({ event }) => event.type === 'RecordDeleted')
  const isPending = as === 'leaving' || isDeleted || isHeld(after) || wasHeld
  return [
    {
      put: {
        ...key.keeping(id),
        type: 'keeping',
        version: log.at(-1)?.sequence ?? 0,
        ...(as && index.kept(after.county, as, id)),
        ...(isPending && index.keeping(id)),
      },
    },
  ]
}

const ofKeeping: ReadonlySet<CaseEvent['type']> = new Set([
  'HoldPlaced',
  'HoldReleased',
  'DeletionProposed',
  'DeletionAgreed',
  'RecordDeleted',
])
const bringFiles: ReadonlySet<CaseEvent['type']> = new Set([
  'FilingSubmitted',
  'FilingResubmitted',
  'LetterKept',
])

/** What is done to a record, and files that come to one that is held. */
const concerns = ({ type }: CaseEvent, after: Case): boolean =>
  ofKeeping.has(type) || (isHeld(after) && bringFiles.has(type))
