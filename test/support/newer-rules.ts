import type { Rules } from '../../functions/engine/commands.ts'
import type { Track } from '../../functions/engine/track.ts'
import { rules } from './rules.ts'

const old = rules.track({ id: 'mend', version: '1' })

/** The second version of a track: three months to mend, one reminder, and nobody is overdue any more. */
export const newerMend: Track = {
  ...old,
  version: '2',
  clocks: old.clocks.map((clock) => ({ ...clock, period: { months: 3 }, remind: [5] })),
  states: old.states
    .filter(({ id }) => id !== 'overdue')
    .map((state) => ({ ...state, moves: state.moves.filter(({ to }) => to !== 'overdue') })),
}

/** The invented regulation half a year later, with that version beside the first. */
export const newerRules = (newer: Track = newerMend): Rules => ({
  ...rules,
  ruleSet: { id: 'invented', version: '2026-2' },
  newestTrack: (id) => (id === newer.id ? newer : rules.newestTrack(id)),
  track: (which) => (which.id === newer.id && which.version === '2' ? newer : rules.track(which)),
})
