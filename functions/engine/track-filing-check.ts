import type { Outline } from './form.ts'
import type { Track, TrackState, TrackTrigger } from './track.ts'
import { filingsInto, formsOf, reachable, triggerWords, waitingIn } from './track-flow.ts'

/** Faults of who files what where: forms that nobody has, triggers that nobody can cause, states that wait in vain. */
export const filingFaults = (track: Track, forms: readonly Outline[]): string[] => {
  const isReached = reachable(track)
  const lively = track.states.filter(({ id, end }) => !end && isReached(id))
  return [
    ...unknownFaults(track, forms),
    ...lively.flatMap(triggerFaults(track, forms)),
    ...idleFaults(track, forms),
    ...lively.flatMap(waitFaults(track, forms)),
  ]
}

const known = (forms: readonly Outline[], form: string): Outline | undefined =>
  forms.find(({ id }) => id === form)

const formIn = (on: TrackTrigger): string | undefined => ('form' in on ? on.form : undefined)

const unique = <One>(all: readonly One[]): One[] => [...new Set(all)]

const unknownFaults = ({ states }: Track, forms: readonly Outline[]): string[] =>
  states.flatMap(({ id, forms: offered, moves }) => {
    const heard = moves.flatMap(({ on }) => formIn(on) ?? [])
    return unique([...offered, ...heard])
      .filter((form) => !known(forms, form))
      .map((form) => `State ${id} names form ${form}, which is not registered.`)
  })

const triggerFaults = (track: Track, forms: readonly Outline[]) => {
  const into = filingsInto(track)
  const answers = (track.duties ?? []).flatMap((duty) => duty.forms)
  return ({ id, forms: offered, moves }: TrackState): string[] =>
    unique(
      moves
        .filter(({ on }) => known(forms, formIn(on) ?? '') && isVain(on, [...offered, ...answers], into(id)))
        .map(({ on }) => `State ${id} moves on ${triggerWords(on)}, which nobody can cause there.`),
    )
}

/** Only what is offered can be filed; only what was filed there or on the way there can be decided. */
const isVain = (on: TrackTrigger, offered: readonly string[], into: readonly string[]): boolean => {
  switch (on.kind) {
    case 'filed':
      return !offered.includes(on.form)
    case 'accepted':
    case 'refused':
    case 'withdrawn':
      return !offered.includes(on.form) && !into.includes(on.form)
    case 'clock-passed':
    case 'duties-done':
    case 'notice-concluded':
      return false
  }
}

/** A form may be filed for the record again and again; one that is filed once must lead somewhere. */
const idleFaults = ({ states }: Track, forms: readonly Outline[]): string[] => {
  const triggers = states.flatMap(({ moves }) => moves.map(({ on }) => triggerWords(on)))
  return unique(states.flatMap(({ forms: offered }) => offered))
    .flatMap((form) => known(forms, form) ?? [])
    .filter(({ repeats }) => !repeats)
    .filter(({ id }) => !triggers.includes(`filed ${id}`) && !triggers.includes(`accepted ${id}`))
    .map(({ id }) => `Form ${id} is offered, but nothing moves when it is filed or accepted.`)
}

const waitFaults = (track: Track, forms: readonly Outline[]) => {
  const waiting = waitingIn(track)
  return (state: TrackState): string[] => {
    switch (state.owner) {
      case 'enterprise':
        return enterpriseFaults(state, forms)
      case 'county':
      case 'municipal':
        return officialFaults(state, forms, waiting(state.id))
      case 'nobody':
        return []
    }
  }
}

const enterpriseFaults = ({ id, forms: offered, moves }: TrackState, forms: readonly Outline[]): string[] =>
  offered.some((form) => isFor('enterprise', known(forms, form))) ||
  moves.some(({ on }) => on.kind === 'clock-passed')
    ? []
    : [`State ${id} waits for the enterprise, but offers it no form and waits for no clock.`]

/** A form that is not registered counts for both sides: one fault is enough. */
const isFor = (side: 'enterprise' | 'officials', form: Outline | undefined): boolean =>
  !form || (form.by === undefined) === (side === 'enterprise')

const isFromPublic = (form: Outline | undefined): boolean => form?.from === 'public'

/** Officials act by a form of their own, or decide a filing that is there whichever way a case came. */
const officialFaults = (
  { id, owner, forms: offered, moves }: TrackState,
  forms: readonly Outline[],
  waiting: readonly string[],
): string[] => {
  if (
    moves.length === 0 ||
    moves.some(({ on }) => on.kind === 'duties-done' || on.kind === 'notice-concluded') ||
    offered.some((form) => isFor('officials', known(forms, form)) || isFromPublic(known(forms, form)))
  )
    return []
  const decided = moves.flatMap(({ on }) => (on.kind === 'filed' ? [] : (formIn(on) ?? [])))
  if (waiting.some((filings) => !formsOf(filings).some((form) => decided.includes(form))))
    return [`State ${id} waits for the ${owner}, but offers it no form and may have no filing to decide.`]
  const heard = moves.map(({ on }) => triggerWords(on))
  return unique(decided)
    .flatMap((form) => endings(known(forms, form)).map((ending) => `${ending} ${form}`))
    .filter((ending) => !heard.includes(ending))
    .map((ending) => `State ${id} waits for a decision, but does not move on ${ending}.`)
}

/** What an enterprise filed it may withdraw; an act of officials without approval is accepted at once. */
const endings = (form: Outline | undefined): readonly string[] => {
  if (!form) return []
  if (form.from === 'public') return ['accepted']
  if (!form.by) return ['accepted', 'refused', 'withdrawn']
  return form.chain === '' ? ['accepted'] : ['accepted', 'refused']
}
