import { type Case, type CaseState, nextClock } from '../engine/case.ts'
import { yearOf } from '../engine/day.ts'
import type { CaseId } from '../engine/ids.ts'
import { index, key } from './keys.ts'
import type { Write } from './table.ts'

/** The year of the nearest date that rests on a year without a calendar, where the case has one. */
const yearIn = (state: CaseState): number | undefined => {
  if (state.status !== 'open') return undefined
  const clock = nextClock({ clocks: state.clocks.filter(({ provisional }) => provisional) })
  return clock && yearOf(clock.effective)
}

/** Keeps the list of cases whose dates must be reckoned anew once a calendar is there. */
export const provisionalWrites = (id: CaseId, before: CaseState | undefined, after: Case): Write[] => {
  const old = before && yearIn(before)
  const now = yearIn(after)
  if (old === now) return []
  return now === undefined
    ? [{ remove: key.provisional(id) }]
    : [{ put: { ...key.provisional(id), ...index.provisional(id, now) } }]
}
