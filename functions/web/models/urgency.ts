import { nextClock } from '../../engine/case.ts'
import type { Head } from '../../store/head.ts'

/** What ends first stands first, then what has no date, then what has ended; else as it was. */
export const byUrgency = (heads: readonly Head[]): Head[] =>
  heads.toSorted((a, b) => (urgencyOf(a) < urgencyOf(b) ? -1 : Number(urgencyOf(a) > urgencyOf(b))))

/** Behind every day. */
const undated = { open: 'a', ended: 'b' }

const urgencyOf = ({ state }: Head): string => {
  if (state.status === 'closed') return undated.ended
  return nextClock(state)?.effective ?? undated.open
}
