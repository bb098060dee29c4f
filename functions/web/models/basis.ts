import { newestOutline, outlineOf } from '../../../forms/registry.ts'
import { basisOf, editionsOf, restingOn } from '../../../forms/resting.ts'
import { basisText, type Cited, citedText } from '../../../forms/shared/basis.ts'
import type { Case, Filing } from '../../engine/case.ts'
import { type EventOf, isContent, type LoggedEvent, type Versioned } from '../../engine/events.ts'
import type { Answers, Outline } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { stateOf, type Track } from '../../engine/track.ts'

type Act = Pick<Filing, 'form'>

/** What a filing rests on, in the editions that it was frozen to when it was submitted. */
export const basisIn = (state: Case, filing: Filing, log: readonly LoggedEvent[]): Cited[] => {
  const event = log.find(({ sequence }) => sequence === filing.content)?.event
  return event && isContent(event) ? frozenBasis(state, filing, event.basis ?? []) : []
}

/** The same of what is known to be its content. */
export const frozenBasis = ({ track }: Case, { form }: Act, frozen: readonly Versioned[]): Cited[] =>
  placed(outlineOf(form), track.id, frozen)

/** What a filing of a form would rest on if it were submitted today. */
export const basisToday = (
  form: Outline,
  { track }: Pick<Case, 'track'>,
  answers: Answers,
  today: string,
): Cited[] => placed(form, track.id, basisOf(form, { track: track.id, answers, today }))

/** Where in each basis the form rests, by its definition. */
const placed = (form: Outline, track: string, frozen: readonly Versioned[]): Cited[] =>
  frozen.map(({ id, version }) => ({
    id,
    version,
    clause: restingOn(form, track).find(({ basis }) => basis === id)?.clause,
  }))

/** What a form may rest on, on any track, in today's editions; each with the tracks and answers that it is limited to. */
export const basisLines = ({ basis = [] }: Outline, today: string) =>
  basis.flatMap(({ basis: id, clause, on, when }) =>
    editionsOf([id], today).map((edition) => ({ id, text: citedText({ ...edition, clause }), on, when })),
  )

/** What a case that begins without a notice rests on: what the first form of its track does. */
export const firstBasis = (track: Track): string[] => {
  const [first = ''] = stateOf(track, track.start).forms
  return restingOn(newestOutline(first) ?? {}, track.id).map(({ basis }) => basis)
}

/** What the notice of a case cites, in the editions that held when it was served. */
export const openingBasis = ({ basis, editions = [] }: EventOf<'CaseOpened'>): Text[] =>
  basis.map((id) => {
    const edition = editions.find((one) => one.id === id)
    return edition ? citedText(edition) : basisText(id)
  })
