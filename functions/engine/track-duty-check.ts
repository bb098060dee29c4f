import type { Outline } from './form.ts'
import type { Level, OrganRef } from './organ.ts'
import type { Track, TrackDuty, TrackEffect, TrackState } from './track.ts'
import { dutiesIn, reachable, triggerWords } from './track-flow.ts'

/** Faults of the duties of a track: those that no move gives, and those that nobody can answer. */
export const dutyFaults = (track: Track, forms: readonly Outline[]): string[] => {
  const isReached = reachable(track)
  const open = dutiesIn(track)
  return [
    ...track.states.flatMap((state) => [...effectFaults(track, state), ...endFaults(track, state)]),
    ...(track.duties ?? []).flatMap((duty) => [...givingFaults(track, duty), ...answerFaults(duty, forms)]),
    ...track.states.filter(({ id }) => isReached(id)).flatMap((state) => waitFaults(state, open(state.id))),
  ]
}

type DutyEffect = Extract<TrackEffect, { readonly duty: string }>

const dutyEffects = ({ moves }: TrackState): { at: string; effect: DutyEffect }[] =>
  moves.flatMap(({ on, effects = [] }) =>
    effects.flatMap((effect) => ('duty' in effect ? { at: triggerWords(on), effect } : [])),
  )

const effectFaults = ({ duties = [] }: Track, state: TrackState): string[] =>
  dutyEffects(state)
    .filter(({ effect }) => !duties.some(({ id }) => id === effect.duty))
    .map(({ at, effect }) => `State ${state.id} on ${at} names duty ${effect.duty}, which the track lacks.`)

/** What is given as the case ends can be answered no more. */
const endFaults = ({ states }: Track, { id, moves }: TrackState): string[] =>
  moves
    .filter(({ to, effects = [] }) => isEnd(states, to) && effects.some(({ kind }) => kind === 'assign'))
    .map(({ on, to }) => `State ${id} on ${triggerWords(on)} gives duties and ends the case in ${to}.`)

const isEnd = (states: readonly TrackState[], to: string): boolean =>
  states.some(({ id, end }) => id === to && end)

const givingFaults = ({ states }: Track, { id, subjects }: TrackDuty): string[] => {
  const given = states
    .flatMap(dutyEffects)
    .some(({ effect }) => effect.kind === 'assign' && effect.duty === id)
  return [
    ...(given ? [] : [`Duty ${id} is never given.`]),
    ...(subjects.length > 0 ? [] : [`Duty ${id} is about nothing.`]),
  ]
}

/** Any of its forms must be open to every organ that it may go to, while other organs answer theirs. */
const answerFaults = ({ id, forms: named, subjects }: TrackDuty, forms: readonly Outline[]): string[] => {
  const known = forms.filter((form) => named.includes(form.id))
  return [
    ...named
      .filter((form) => !known.some((one) => one.id === form))
      .map((form) => `Duty ${id} is answered by form ${form}, which is not registered.`),
    ...known
      .filter(({ repeats }) => !repeats)
      .map((form) => `Duty ${id} is answered by form ${form.id}, which only one organ may file at a time.`),
    ...subjects.flatMap((subject) =>
      organsIn(subject.organ)
        .filter((organ) => !known.some(({ by = [] }) => by.flatMap(organsIn).includes(organ)))
        .map((organ) => `Duty ${id} gives ${subject.id} to ${organ}, which has no form to answer it.`),
    ),
  ]
}

const levels: readonly Level[] = ['county', 'municipal']

/** Where a reference may lead: to the offices of both levels where an answer says which. */
const organsIn = ({ level, office }: OrganRef): string[] =>
  (typeof level === 'string' ? [level] : levels).map((one) => `${one} ${office}`)

const waitFaults = ({ id, moves }: TrackState, open: readonly string[]): string[] =>
  moves.some(({ on }) => on.kind === 'duties-done') && open.length === 0
    ? [`State ${id} waits for duties, but none can be open there.`]
    : []
