import type { Text } from './text.ts'

/** A period of law, as data: `months` end on the corresponding day (DOMAIN §3). */
export type Period = { readonly months: number } | { readonly workingDays: number }

export type TrackClock = {
  readonly id: string
  readonly title: Text
  readonly period: Period
  /** Absent means it can never be extended. */
  readonly extension?: { readonly months: number; readonly times: number }
  readonly basis: Text
}

/** What moves a case along its track. */
export type TrackTrigger =
  | { readonly kind: 'filed'; readonly form: string }
  | { readonly kind: 'accepted'; readonly form: string }
  | { readonly kind: 'refused'; readonly form: string }
  | { readonly kind: 'withdrawn'; readonly form: string }
  | { readonly kind: 'clock-passed'; readonly clock: string }
  | { readonly kind: 'act'; readonly act: string }

export type TrackMove = {
  readonly on: TrackTrigger
  readonly to: string
  readonly effects?: readonly TrackEffect[]
}

/** What a move does besides changing state; the engine knows these, no track. */
export type TrackEffect =
  | {
      readonly kind: 'extend-clock'
      readonly clock: string /** field of the accepted form holding the new nominal date */
      readonly to: string
    }
  | { readonly kind: 'meet-clock'; readonly clock: string }
  | { readonly kind: 'publish'; readonly register: string }

export type TrackState = {
  readonly id: string
  readonly title: Text
  /** Who must act next, for screens. */
  readonly owner: 'enterprise' | 'county' | 'municipal' | 'nobody'
  /** Forms the enterprise may file in this state. */
  readonly forms: readonly string[]
  readonly moves: readonly TrackMove[]
  readonly end?: true
}

export type Track = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly start: string
  /** Started at service of the notice. */
  readonly clock?: TrackClock
  readonly states: readonly TrackState[]
}

/** A state by its id; a track that lacks it is a fault, since cases freeze their track. */
export const stateOf = (track: Track, id: string): TrackState => {
  const state = track.states.find((candidate) => candidate.id === id)
  if (!state) throw new Error(`Track ${track.id} ${track.version} has no state ${id}`)
  return state
}

/** The move that a trigger causes in a state, if any. */
export const moveOn = (track: Track, state: string, trigger: TrackTrigger): TrackMove | undefined =>
  stateOf(track, state).moves.find(({ on }) => sameTrigger(on, trigger))

const sameTrigger = (a: TrackTrigger, b: TrackTrigger): boolean =>
  a.kind === b.kind && subject(a) === subject(b)

const subject = (trigger: TrackTrigger): string => {
  switch (trigger.kind) {
    case 'filed':
    case 'accepted':
    case 'refused':
    case 'withdrawn':
      return trigger.form
    case 'clock-passed':
      return trigger.clock
    case 'act':
      return trigger.act
  }
}

/** The clock that an accepted form extends on this track, and the answer that names the new date. */
export const extensionBy = (track: Track, form: string): { clock: string; to: string } | undefined =>
  track.states
    .flatMap(({ moves }) => moves)
    .filter(({ on }) => on.kind === 'accepted' && on.form === form)
    .flatMap(({ effects }) => effects ?? [])
    .find((effect) => effect.kind === 'extend-clock')
