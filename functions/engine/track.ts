import type { OrganRef } from './organ.ts'
import type { Text } from './text.ts'

/** A period of law, as data: `months` end on the corresponding day (DOMAIN §3). */
export type Period = { readonly months: number } | { readonly workingDays: number }

/** Who must act next. */
export type Owner = 'enterprise' | 'county' | 'municipal' | 'nobody'

export type TrackClock = {
  readonly id: string
  readonly title: Text
  /** Who must act before it ends. */
  readonly owner: Exclude<Owner, 'nobody'>
  /** Whose officers are told of it; absent means the county's office that leads the case. */
  readonly keeper?: OrganRef
  /** Counted from the day that starts it; absent where an act names the last day itself. */
  readonly period?: Period
  /** Absent means it can never be extended. */
  readonly extension?: { readonly months: number; readonly times: number }
  /** It ends a chance or a publication: nobody is late once it has passed. */
  readonly lapses?: true
  /** Days before the last one on which both sides are reminded, the earliest first. */
  readonly remind: readonly number[]
  readonly basis: Text
}

/** What moves a case along its track. */
export type TrackTrigger =
  | { readonly kind: 'filed'; readonly form: string }
  | { readonly kind: 'accepted'; readonly form: string }
  | { readonly kind: 'refused'; readonly form: string }
  | { readonly kind: 'withdrawn'; readonly form: string }
  | { readonly kind: 'clock-passed'; readonly clock: string }

/** What must hold of the filing or the case, besides the trigger. */
export type TrackCondition =
  | { readonly kind: 'answer'; readonly field: string; readonly is: string }
  /** Every item of equipment has this mark, those included that the move itself gives it to. */
  | { readonly kind: 'all-items'; readonly are: string }

export type TrackMove = {
  readonly on: TrackTrigger
  /** Of several moves on one trigger the first whose condition holds is made. */
  readonly where?: TrackCondition
  readonly to: string
  readonly effects?: readonly TrackEffect[]
}

/** What a move does besides changing state; the engine knows these, no track. */
export type TrackEffect =
  /** Starts on the day that a field of the filing names, or today; ends after its period, or on the day in `until`. */
  | { readonly kind: 'start-clock'; readonly clock: string; readonly from?: string; readonly until?: string }
  /** To the new nominal date that a field of the filing names. */
  | { readonly kind: 'extend-clock'; readonly clock: string; readonly to: string }
  | { readonly kind: 'meet-clock'; readonly clock: string }
  | { readonly kind: 'publish'; readonly register: string }
  /** Takes the case's entries off a register, with a trace. */
  | { readonly kind: 'remove-entry'; readonly register: string }
  /** Marks the items whose serial numbers stand in the rows of a group, or `only` those with one quantity up to the other. */
  | {
      readonly kind: 'mark-items'
      readonly rows: string
      readonly as: string
      readonly only?: { readonly field: string; readonly reaches: string }
    }

export type TrackState = {
  readonly id: string
  readonly title: Text
  readonly owner: Owner
  /** Forms that may be filed in this state, by whoever the form is for. */
  readonly forms: readonly string[]
  readonly moves: readonly TrackMove[]
  readonly end?: true
}

export type Track = {
  readonly id: string
  readonly version: string
  readonly title: Text
  /** Its cases are about the work of an organ, which stands where an enterprise does; absent means about enterprises. */
  readonly of?: 'organ'
  /** A contact of the enterprise begins its cases; absent means that an organ does. */
  readonly begunBy?: 'enterprise'
  /** Office that opens and leads its cases; forms and chains that several tracks share name it `lead`. */
  readonly lead: string
  readonly start: string
  /** Starts at service of the notice. */
  readonly startClock?: string
  readonly clocks: readonly TrackClock[]
  readonly states: readonly TrackState[]
}

/** A state by its id; a track that lacks it is a fault, since cases freeze their track. */
export const stateOf = (track: Track, id: string): TrackState => {
  const state = track.states.find((candidate) => candidate.id === id)
  if (!state) throw new Error(`Track ${track.id} ${track.version} has no state ${id}`)
  return state
}

/** A clock by its id; a track that lacks it is a fault. */
export const clockOf = (track: Track, id: string): TrackClock => {
  const clock = track.clocks.find((candidate) => candidate.id === id)
  if (!clock) throw new Error(`Track ${track.id} ${track.version} has no clock ${id}`)
  return clock
}

/** The moves that a trigger may cause in a state; their conditions decide between them. */
export const movesOn = (track: Track, state: string, trigger: TrackTrigger): readonly TrackMove[] =>
  stateOf(track, state).moves.filter(({ on }) => sameTrigger(on, trigger))

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
  }
}

/** Whether accepting a form still does something in a state, or may be filed there and moves nothing by that. */
export const meansSomething = (track: Track, state: string, form: string): boolean =>
  movesOn(track, state, { kind: 'accepted', form }).length > 0 ||
  (stateOf(track, state).forms.includes(form) && movesOn(track, state, { kind: 'filed', form }).length === 0)

/** The clock that an accepted form extends on this track, and the answer that names the new date. */
export const extensionBy = (track: Track, form: string): { clock: string; to: string } | undefined =>
  track.states
    .flatMap(({ moves }) => moves)
    .filter(({ on }) => on.kind === 'accepted' && on.form === form)
    .flatMap(({ effects }) => effects ?? [])
    .find((effect) => effect.kind === 'extend-clock')

/** The marks that accepting a form gives to items of equipment. */
export const marksBy = (track: Track, form: string): Extract<TrackEffect, { kind: 'mark-items' }>[] =>
  track.states
    .flatMap(({ moves }) => moves)
    .filter(({ on }) => on.kind === 'accepted' && on.form === form)
    .flatMap(({ effects = [] }) =>
      effects.flatMap((effect) => (effect.kind === 'mark-items' ? [effect] : [])),
    )
