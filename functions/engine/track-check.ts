import type { Outline } from './form.ts'
import { movesOn, type Track, type TrackState } from './track.ts'
import { clockFaults } from './track-clock-check.ts'
import { dutyFaults } from './track-duty-check.ts'
import { filingFaults } from './track-filing-check.ts'
import { reachable, triggerWords } from './track-flow.ts'
import { serviceFaults } from './track-service-check.ts'

/** Every fault of a track as a sentence for its developer; none means that no case gets stuck on it. */
export const trackFaults = (track: Track, forms: readonly Outline[]): readonly string[] => [
  ...nameFaults(track),
  ...track.states.flatMap((state) => [
    ...(state.end ? endFaults(state) : exitFaults(state)),
    ...moveFaults(track, state),
    ...proposalFaults(state),
  ]),
  ...reachFaults(track),
  ...filingFaults(track, forms),
  ...clockFaults(track),
  ...dutyFaults(track, forms),
  ...serviceFaults(track, forms),
]

const nameFaults = ({ states, clocks, duties = [], start, startUnserved = start }: Track): string[] => [
  ...repeated(duties).map((id) => `Two duties are called ${id}.`),
  ...repeated(states).map((id) => `Two states are called ${id}.`),
  ...repeated(clocks).map((id) => `Two clocks are called ${id}.`),
  ...[...new Set([start, startUnserved])]
    .filter((begins) => !states.some(({ id }) => id === begins))
    .map((begins) => `The track starts in ${begins}, a state it lacks.`),
]

const repeated = (all: readonly { readonly id: string }[]): string[] => {
  const ids = all.map(({ id }) => id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))]
}

/** An end waits for nobody and leads nowhere. */
const endFaults = ({ id, owner, moves, forms }: TrackState): string[] => [
  ...(moves.length > 0 ? [`State ${id} is an end and has moves.`] : []),
  ...(forms.length > 0 ? [`State ${id} is an end and offers forms.`] : []),
  ...(owner === 'nobody' ? [] : [`State ${id} is an end and waits for the ${owner}.`]),
]

const exitFaults = ({ id, owner, moves }: TrackState): string[] => [
  ...(moves.some(({ to }) => to !== id) ? [] : [`State ${id} has no way out and is no end.`]),
  ...(owner === 'nobody' ? [`State ${id} is no end and waits for nobody.`] : []),
]

const proposalFaults = ({ id, forms, proposes = [] }: TrackState): string[] =>
  proposes
    .filter((form) => !forms.includes(form))
    .map((form) => `State ${id} proposes ${form}, which it does not take.`)

const moveFaults = (track: Track, { id, moves }: TrackState): string[] =>
  moves.flatMap((move) => {
    const at = `State ${id} on ${triggerWords(move.on)}`
    const rivals = movesOn(track, id, move.on)
    const isBarred = rivals.slice(0, rivals.indexOf(move)).some(({ where }) => !where)
    return [
      ...(track.states.some((state) => state.id === move.to)
        ? []
        : [`${at} moves to ${move.to}, a state the track lacks.`]),
      ...(isBarred ? [`${at} never moves to ${move.to}: an earlier move asks no condition.`] : []),
    ]
  })

const reachFaults = (track: Track): string[] => {
  const isReached = reachable(track)
  if (!isReached(track.start)) return []
  return track.states.filter(({ id }) => !isReached(id)).map(({ id }) => `State ${id} is never reached.`)
}
