import type { OrganRef } from './organ.ts'
import type { Text } from './text.ts'

/** A period of law, as data: `months` end on the corresponding day (DOMAIN §3). */
export type Period =
  | { readonly months: number }
  | { readonly workingDays: number }
  /** To the first of these days of the year, `07-15`, from the beginning on; no day off moves it. */
  | { readonly yearly: readonly string[] }

/** Who must act next. */
export type Owner = 'enterprise' | 'county' | 'municipal' | 'nobody'

export type TrackClock = {
  readonly id: string
  readonly title: Text
  /** Who must act before it ends. */
  readonly owner: Exclude<Owner, 'nobody'>
  /** Whose officers are told of it; absent means the county's office that leads the case. */
  readonly keeper?: OrganRef
  /** An organ that hears of it too, once it has passed. */
  readonly tells?: OrganRef
  /** Counted from the day that starts it; absent where an act names the last day itself. */
  readonly period?: Period
  /** Absent means it can never be extended. */
  readonly extension?: { readonly months: number; readonly times: number }
  /** Stands still while a filing of the enterprise is back for correction; absent means that it runs on. */
  readonly standsWhileReturned?: true
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
  /** The last duty that was open has been answered. */
  | { readonly kind: 'duties-done' }
  /** The notice of what the case has published is over; a condition may ask its outcome, or what was `decided` of an objection. */
  | { readonly kind: 'notice-concluded' }

/** What must hold of the filing or the case, besides the trigger. */
export type TrackCondition =
  | { readonly kind: 'answer'; readonly field: string; readonly is: string }
  /** Every item of equipment has this mark, those included that the move itself gives it to. */
  | { readonly kind: 'all-items'; readonly are: string }
  /** No duty is open, that which the filing answers left out. */
  | { readonly kind: 'all-duties-done' }
  | { readonly kind: 'all'; readonly of: readonly TrackCondition[] }

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
  | DutyAssignment
  /** The newest letter of the form `of` was served: it is the notice of the case from the day that a field names. */
  | { readonly kind: 'serve-notice'; readonly of: string; readonly on: string; readonly method: string }
  /** What is still open of a duty need not be answered any more. */
  | { readonly kind: 'release'; readonly duty: string }
  /** Takes the rows whose numbers a field names off the public entry that the case is the notice of. */
  | { readonly kind: 'amend-entry'; readonly strike: string }
  /** Tells another case what was found; fields of the filing name its number, the words and the act that is asked for. */
  | { readonly kind: 'tell-case'; readonly number: string; readonly words: string; readonly act: string }

/** Gives a duty for each of its subjects that a field of choices names, or that a field of the rows of a group does. */
export type DutyAssignment = {
  readonly kind: 'assign'
  readonly duty: string
  readonly from:
    | { readonly chosen: string }
    /** One subject, whatever is answered. */
    | { readonly always: string }
    /** `name` is the field that tells one row from another of the same subject. */
    | { readonly rows: string; readonly of: string; readonly name: string }
}

/** What a duty may be about: what its organ is to do, and which organ that is. */
export type DutySubject = {
  readonly id: string
  readonly title: Text
  readonly task: Text
  /** A level that is an answer is one of the row, or of the filing where there are no rows. */
  readonly organ: OrganRef
}

/** Work that a move gives to organs besides those that lead the case, each to answer by a day. */
export type TrackDuty = {
  readonly id: string
  readonly title: Text
  readonly subjects: readonly DutySubject[]
  /** Forms by which an organ says what it did; one that is accepted answers the duty. */
  readonly forms: readonly string[]
  /** The answer by which it says that it cannot be done. */
  readonly excuse: { readonly field: string; readonly is: string }
  /** To answer, from the day after it was given. */
  readonly workingDays: number
  /** Days before the last one on which the organ is reminded. */
  readonly remind: number
  readonly basis: Text
  /** Listed apart from the others, and nobody is mailed of it: what is probably nothing. */
  readonly apart?: true
}

/** What cases of one kind are called. */
export type KindWords = {
  readonly noun: Text
  /** What stands before its number. */
  readonly number: Text
  /** Whom it is about. */
  readonly party: Text
}

export type TrackState = {
  readonly id: string
  readonly title: Text
  readonly owner: Owner
  /** Forms that may be filed in this state, by whoever the form is for. */
  readonly forms: readonly string[]
  readonly moves: readonly TrackMove[]
  /** Of its forms those to propose when a clock has brought the case here; absent means those that move it on. */
  readonly proposes?: readonly string[]
  readonly end?: true
}

export type Track = {
  readonly id: string
  readonly version: string
  readonly title: Text
  /** Its cases are about the work of an organ, which stands where an enterprise does; absent means about enterprises. */
  readonly of?: 'organ'
  /** A contact of the enterprise begins its cases, anybody of the public, or the system where something is published; absent means that an organ does. */
  readonly begunBy?: 'enterprise' | 'public' | 'publication'
  /** Office that opens and leads its cases; forms and chains that several tracks share name it `lead`. */
  readonly lead: string
  /** The office that led the case which one of its comes from, or the organ that it is about, leads it; else `lead`. */
  readonly ledBy?: 'origin' | 'organ'
  /** There is one of an organ and a period: it is begun where those of all organs are listed. */
  readonly each?: 'half' | 'year'
  /** Organs that are told when one of its cases is opened, unless they opened it. */
  readonly told?: readonly OrganRef[]
  readonly start: string
  /** Where a case begins whose notice is drawn up in it; absent means that a case begins on a served one alone. */
  readonly startUnserved?: string
  /** Starts at service of the notice. */
  readonly startClock?: string
  readonly clocks: readonly TrackClock[]
  readonly duties?: readonly TrackDuty[]
  readonly states: readonly TrackState[]
}

/** The office that leads a case of the track. */
export const leadOf = (track: Track, { lead }: { readonly lead?: string | undefined }): string =>
  lead ?? track.lead

/** Forms to propose in a state, the first first. */
export const proposedIn = ({ proposes, moves }: TrackState): readonly string[] =>
  proposes ?? [...new Set(moves.flatMap(({ on }) => ('form' in on ? [on.form] : [])))]

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

/** A duty by its id; a track that lacks it is a fault. */
export const dutyOf = (track: Track, id: string): TrackDuty => {
  const duty = track.duties?.find((candidate) => candidate.id === id)
  if (!duty) throw new Error(`Track ${track.id} ${track.version} has no duty ${id}`)
  return duty
}

/** What a duty may be about, by its id; a duty that lacks it is a fault. */
export const subjectOf = ({ id: duty, subjects }: TrackDuty, id: string): DutySubject => {
  const subject = subjects.find((candidate) => candidate.id === id)
  if (!subject) throw new Error(`Duty ${duty} has no subject ${id}`)
  return subject
}

/** The moves that a trigger may cause in a state; their conditions decide between them. */
export const movesOn = (track: Track, state: string, trigger: TrackTrigger): readonly TrackMove[] =>
  stateOf(track, state).moves.filter(({ on }) => sameTrigger(on, trigger))

const sameTrigger = (a: TrackTrigger, b: TrackTrigger): boolean =>
  a.kind === b.kind && namedIn(a) === namedIn(b)

const namedIn = (trigger: TrackTrigger): string => {
  switch (trigger.kind) {
    case 'filed':
    case 'accepted':
    case 'refused':
    case 'withdrawn':
      return trigger.form
    case 'clock-passed':
      return trigger.clock
    case 'duties-done':
    case 'notice-concluded':
      return ''
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
