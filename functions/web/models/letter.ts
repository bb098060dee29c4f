import { chainOf, exportOf, letterOf, outlineOf } from '../../../forms/registry.ts'
import { type Cited, restingSentence } from '../../../forms/shared/basis.ts'
import type { Case, Filing } from '../../engine/case.ts'
import { organsOf } from '../../engine/chain.ts'
import { type CaseEvent, isContent, type LoggedEvent } from '../../engine/events.ts'
import type { Answers, Recalled } from '../../engine/form.ts'
import type { LetterContent, LetterFacts } from '../../engine/letter.ts'
import { noticeIn, openingIn, unservedNotice } from '../../engine/notice.ts'
import { entryId } from '../../register/numbers.ts'
import { registerHref } from '../addresses.ts'
import { divisionName, kindWords, organName, placeOf } from '../names.ts'
import { answersIn } from '../story.ts'
import { basisIn, basisToday } from './basis.ts'

export type LetterOf = { readonly content: LetterContent; readonly facts: LetterFacts }

/** Which form and chain an act is made on, and by which organ. */
type Act = Pick<Filing, 'form' | 'chain' | 'by'>
type Signed = Pick<LetterFacts, 'number' | 'on' | 'signer'>

/** Where a letter can always be found: by the enterprise that it is addressed to, or by the organs alone. */
const letterPath = (id: string, { no, form }: Pick<Filing, 'no' | 'form'>): string =>
  `/${outlineOf(form).served ? 'my' : 'work'}/cases/${id}/letters/${no}`

/** … or its entry on the register, where the act published one: anybody may follow that. */
export const permanentPath = (
  id: string,
  { number }: Pick<Case, 'number'>,
  filing: Pick<Filing, 'no' | 'form'>,
  log: readonly LoggedEvent[],
): string => {
  const entry = log.flatMap(({ event }) =>
    event.type === 'NoticePublished' && event.filing === filing.no ? event.register : [],
  )[0]
  return entry === undefined ? letterPath(id, filing) : registerHref(entry, entryId(number, filing.no))
}

/** The letter of an accepted act, from the log up to its number: the same log gives the same words. */
export const signedLetter = async (
  state: Case,
  filing: Filing,
  log: readonly LoggedEvent[],
): Promise<LetterOf | undefined> => {
  const place = log.findIndex(({ event }) => event.type === 'DocumentNumbered' && event.filing === filing.no)
  const { event: signed, actor } = log[place] ?? {}
  if (signed?.type !== 'DocumentNumbered') return undefined
  const { number, on } = signed
  const by = { number, on, signer: actor?.name ?? '' }
  const cited = basisIn(state, filing, log)
  return letterFrom(state, filing, { answers: answersIn(filing, log), cited }, log.slice(0, place), by)
}

/** The letter that an act would make as it stands, without number or date. */
export const draftLetter = (
  state: Case,
  act: Act,
  answers: Answers,
  log: readonly LoggedEvent[],
  today: string,
): Promise<LetterOf | undefined> => {
  const cited = basisToday(outlineOf(act.form), state, answers, today)
  return letterFrom(state, act, { answers, cited }, log, { number: '', on: '' })
}

const letterFrom = async (
  state: Case,
  act: Act,
  { answers, cited }: { readonly answers: Answers; readonly cited: readonly Cited[] },
  log: readonly LoggedEvent[],
  signed: Signed,
): Promise<LetterOf | undefined> => {
  const compose = await letterOf(act.form)
  if (!compose) return undefined
  const facts = factsOf(state, act, answers, log, signed)
  return { content: resting(compose(answers, facts), cited), facts }
}

/** Every letter says on what it rests, after its words and table. */
const resting = (content: LetterContent, cited: readonly Cited[]): LetterContent => {
  const sentence = restingSentence(cited)
  return sentence === '' ? content : { ...content, closing: [sentence, ...content.closing] }
}

/** The file for another system that an accepted filing yields, in the name of the organ that filed it. */
export const exportFrom = async (state: Case, filing: Filing, log: readonly LoggedEvent[]) => {
  const compose = await exportOf(filing.form)
  if (!compose || filing.status !== 'accepted') return undefined
  const answers = answersIn(filing, log)
  const facts = factsOf(state, filing, answers, log, { number: filing.number ?? '', on: '' })
  return compose(answers, { ...facts, issuer: organName(filing.by ?? '').zh })
}

const factsOf = (
  state: Case,
  act: Act,
  answers: Answers,
  log: readonly LoggedEvent[],
  signed: Signed,
): LetterFacts => {
  const opening = openingIn(log)
  return {
    caseNumber: state.number,
    numberName: kindWords(state).number.zh,
    enterprise: opening.enterprise,
    county: divisionName(state.county).zh,
    notice: noticeIn(log) ?? unservedNotice,
    equipment: opening.equipment,
    recalled: recalledOf(log),
    ...signed,
    issuer: organName(issuerOf(state, act, answers)).zh,
  }
}

/** The organ of the chain's last step signs. */
const issuerOf = (state: Case, { chain, by }: Act, answers: Answers): string =>
  organsOf(chainOf(chain).steps.at(-1)?.organs ?? [], placeOf(state, answers, by))[0] ?? ''

/** What every accepted filing said, the newest of each form, with the number that it was given. */
const recalledOf = (log: readonly LoggedEvent[]): Record<string, Recalled> => {
  const events = log.map(({ event }) => event)
  const formOf = new Map(
    events.flatMap((event) =>
      event.type === 'FilingSubmitted' ? [[event.filing, event.form.id] as const] : [],
    ),
  )
  const accepted = events.flatMap((event) => (event.type === 'FilingAccepted' ? [event.filing] : []))
  return Object.fromEntries(
    accepted.flatMap((no) => {
      const recalled = recalledIn(events, no)
      return recalled ? [[formOf.get(no) ?? '', recalled] as const] : []
    }),
  )
}

const recalledIn = (events: readonly CaseEvent[], no: number): Recalled | undefined => {
  const content = events.findLast((event) => isContent(event) && event.filing === no)
  const numbered = events.find((event) => event.type === 'DocumentNumbered' && event.filing === no)
  const concluded = events.find((event) => event.type === 'NoticeConcluded' && event.filing === no)
  if (!content || !isContent(content)) return undefined
  return {
    answers: content.answers,
    ...(numbered?.type === 'DocumentNumbered' && { number: numbered.number, signedOn: numbered.on }),
    ...(concluded?.type === 'NoticeConcluded' && { concluded }),
  }
}
