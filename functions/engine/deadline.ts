import type { Case } from './case.ts'
import type { Track } from './track.ts'

/**
 * The last day that stands over an open case: that of the nearest clock that goes, else of the last that passed and
 * was followed by no other. A clock that stands still has no day, and nobody is late after one that lapses.
 */
export const deadlineOf = (state: Case, track: Track): string | undefined => {
  if (state.status === 'closed') return undefined
  const lapsing = track.clocks.filter(({ lapses }) => lapses).map(({ id }) => id)
  const binding = state.clocks.filter(({ id, stands }) => stands === undefined && !lapsing.includes(id))
  const lastDays = (...of: readonly (typeof binding)[number]['status'][]): string[] =>
    binding.flatMap(({ status, effective }) => (of.includes(status) ? [effective] : [])).toSorted()
  return lastDays('running', 'parked')[0] ?? lastDays('passed').at(-1)
}
