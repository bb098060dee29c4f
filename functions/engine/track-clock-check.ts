import type { Track, TrackClock, TrackCondition, TrackEffect, TrackMove, TrackState } from './track.ts'
import { clocksIn, reachable, triggerWords } from './track-flow.ts'

/** Faults of a track's clocks, and of the moves that start, extend, meet or await them. */
export const clockFaults = (track: Track): string[] => [
  ...(track.startClock === undefined || has(track, track.startClock)
    ? []
    : [`The track starts clock ${track.startClock} at service, a clock it lacks.`]),
  ...track.clocks.flatMap((clock) => faultsOf(track, clock)),
  ...track.states.flatMap((state) => state.moves.flatMap((move) => moveFaults(track, state, move))),
  ...passingFaults(track),
]

type ClockEffect = Extract<TrackEffect, { readonly clock: string }>
type Start = Extract<TrackEffect, { readonly kind: 'start-clock' }>

const owners: readonly unknown[] = ['enterprise', 'county', 'municipal']

const has = ({ clocks }: Track, clock: string): boolean => clocks.some(({ id }) => id === clock)

const effectsOn = ({ states }: Track, clock: string): ClockEffect[] =>
  states
    .flatMap(({ moves }) => moves)
    .flatMap(({ effects }) => effects ?? [])
    .filter((effect): effect is ClockEffect => 'clock' in effect && effect.clock === clock)

const faultsOf = (track: Track, { id, owner, period, extension }: TrackClock): string[] => {
  const effects = effectsOn(track, id)
  const starts = effects.filter((effect): effect is Start => effect.kind === 'start-clock')
  const isOfService = track.startClock === id
  const isEndless = !period && (isOfService || starts.some(({ until }) => until === undefined))
  return [
    ...(owners.includes(owner) ? [] : [`Clock ${id} has no owner.`]),
    ...(isOfService || starts.length > 0 ? [] : [`Clock ${id} is never started.`]),
    ...(isEndless ? [`Clock ${id} has no period, and is started without a last day.`] : []),
    ...(extension && !effects.some(({ kind }) => kind === 'extend-clock')
      ? [`Clock ${id} may be extended, but no move extends it.`]
      : []),
  ]
}

const moveFaults = (track: Track, { id }: TrackState, { on, where, effects = [] }: TrackMove): string[] => {
  const at = `State ${id} on ${triggerWords(on)}`
  const isTimed = on.kind === 'clock-passed'
  return [
    ...effects.flatMap((effect) => effectFaults(track, at, effect)),
    ...(isTimed && (readsAnswers(where) || effects.some(readsAnswer))
      ? [`${at} reads an answer, but a clock that passes has none.`]
      : []),
  ]
}

const effectFaults = ({ clocks }: Track, at: string, effect: TrackEffect): string[] => {
  if (!('clock' in effect)) return []
  const clock = clocks.find(({ id }) => id === effect.clock)
  if (!clock) return [`${at} names clock ${effect.clock}, which the track lacks.`]
  return effect.kind === 'extend-clock' && !clock.extension
    ? [`${at} extends clock ${effect.clock}, which can never be extended.`]
    : []
}

const readsAnswers = (where: TrackCondition | undefined): boolean =>
  where?.kind === 'answer' || (where?.kind === 'all' && where.of.some(readsAnswers))

const readsAnswer = (effect: TrackEffect): boolean => {
  switch (effect.kind) {
    case 'start-clock':
      return effect.from !== undefined || effect.until !== undefined
    case 'extend-clock':
    case 'mark-items':
    case 'assign':
    case 'amend-entry':
    case 'tell-case':
    case 'serve-notice':
      return true
    case 'meet-clock':
    case 'publish':
    case 'remove-entry':
    case 'release':
      return false
  }
}

/** A timer proposes and never closes an enterprise (DOMAIN §3). */
const passingFaults = (track: Track): string[] => {
  const running = clocksIn(track)
  const isReached = reachable(track)
  const isEnd = (id: string): boolean => track.states.some((state) => state.id === id && state.end)
  return track.states.flatMap(({ id, moves }) =>
    moves.flatMap(({ on, to }) => {
      if (on.kind !== 'clock-passed') return []
      const at = `State ${id} on ${triggerWords(on)}`
      if (!has(track, on.clock)) return [`${at} waits for a clock that the track lacks.`]
      const isStarted =
        track.startClock === on.clock || effectsOn(track, on.clock).some(({ kind }) => kind === 'start-clock')
      return [
        ...(isEnd(to) ? [`${at} ends the case in ${to}: a timer may only propose.`] : []),
        ...(isReached(id) && isStarted && !running(id).includes(on.clock)
          ? [`${at} waits for a clock that never runs there.`]
          : []),
      ]
    }),
  )
}
