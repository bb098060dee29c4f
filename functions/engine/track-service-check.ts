import type { Outline } from './form.ts'
import type { Track, TrackMove, TrackState } from './track.ts'
import { servesNotice, serviceIn, triggerWords } from './track-flow.ts'

type Service = ReturnType<ReturnType<typeof serviceIn>>

/** Faults of how a notice that is drawn up in the case is served: before that nothing may ask the enterprise for anything. */
export const serviceFaults = (track: Track, forms: readonly Outline[]): string[] => {
  const serviceOf = serviceIn(track)
  return [
    ...beginFaults(track),
    ...track.states.flatMap((state) => stateFaults(track, state, serviceOf(state.id), forms)),
  ]
}

const beginFaults = ({ startUnserved, states }: Track): string[] => {
  const serves = states.some(({ moves }) => moves.some(servesNotice))
  if (startUnserved === undefined)
    return serves ? ['The track serves a notice, but none of its cases begins without one.'] : []
  return serves ? [] : [`The track begins without a notice in ${startUnserved}, and no move serves it.`]
}

const stateFaults = (
  track: Track,
  state: TrackState,
  { served, unserved }: Service,
  forms: readonly Outline[],
): string[] => [
  ...(unserved ? earlyFaults(state, forms) : []),
  ...state.moves.filter(servesNotice).flatMap((move) => moveFaults(track, state, move, served)),
]

/** The enterprise sees nothing of a case before its notice is served. */
const earlyFaults = (
  { id, owner, forms: offered, moves }: TrackState,
  forms: readonly Outline[],
): string[] => {
  const asked = offered.filter((form) => forms.some((one) => one.id === form && !one.by))
  return [
    ...(owner === 'enterprise' ? [`State ${id} waits for the enterprise before the notice is served.`] : []),
    ...asked.map((form) => `State ${id} offers the enterprise ${form} before the notice is served.`),
    ...moves
      .filter((move) => !servesNotice(move) && (move.effects ?? []).length > 0)
      .map(({ on }) => `State ${id} on ${triggerWords(on)} does something before the notice is served.`),
  ]
}

const moveFaults = (
  { startClock, states }: Track,
  { id }: TrackState,
  { on, effects = [] }: TrackMove,
  served: boolean,
): string[] => {
  const at = `State ${id} on ${triggerWords(on)}`
  const starts = effects.some((effect) => effect.kind === 'start-clock' && effect.clock === startClock)
  const drawn = effects.flatMap((effect) => (effect.kind === 'serve-notice' ? effect.of : []))
  const signed = states.flatMap(({ moves }) =>
    moves.flatMap((move) => (move.on.kind === 'accepted' ? move.on.form : [])),
  )
  return [
    ...(served ? [`${at} serves a notice that may have been served.`] : []),
    ...(on.kind === 'accepted' ? [] : [`${at} serves a notice, which only an accepted act can prove.`]),
    ...(startClock === undefined || starts ? [] : [`${at} serves a notice without starting ${startClock}.`]),
    ...drawn
      .filter((form) => !signed.includes(form))
      .map((form) => `${at} serves ${form}, which nothing on the track accepts.`),
  ]
}
