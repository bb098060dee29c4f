import type { Case, Duty, Filing } from '../engine/case.ts'
import { longDate } from '../engine/date-text.ts'
import type { Actor, CaseEvent, EventOf } from '../engine/events.ts'
import type { Text } from '../engine/text.ts'
import type { KindWords, Owner } from '../engine/track.ts'
import type { Letter } from './compose.ts'
import { howWords } from './words/how.ts'

/** Acts that an organ's officers may draw up. */
export type Turn = { readonly organ: string; readonly acts: readonly Text[] }

/** What a filing says, as it was submitted or corrected. */
export type Submission = EventOf<'FilingSubmitted'> | EventOf<'FilingResubmitted'>

type NamedDuty = Pick<Duty, 'duty' | 'of' | 'name'>

/** What letters need to know besides the event: names from the definitions, and where things stand. */
export type Setting = {
  readonly baseUrl: string
  readonly caseId: string
  readonly state: Case
  readonly actor: Actor
  /** All that the same command made happen. */
  readonly together: readonly CaseEvent[]
  /** It is the work of an organ, about no enterprise. */
  readonly isMatter: boolean
  /** What a case of this kind is called. */
  readonly kind: KindWords
  /** Title of a filing's form. */
  readonly formTitle: (filing: number) => Text
  readonly stepTitle: (filing: number, step: string) => Text
  readonly organName: (organ: string) => Text
  /** A submission of the enterprise as plain text; undefined of what is not its own to be mailed. */
  readonly summary: (event: Submission) => Text | undefined
  /** Conditions under which steps of a filing approved it. */
  readonly conditions: (filing: number) => readonly { readonly organ: string; readonly words: string }[]
  /** What the procedure of the case is called. */
  readonly trackTitle: Text
  readonly stateTitle: (state: string) => Text
  readonly fieldLabel: (filing: number, field: string) => Text
  readonly clockTitle: (clock: string) => Text
  readonly clockOwner: (clock: string) => Owner
  /** The organ whose officers are told of a clock. */
  readonly clockKeeper: (clock: string) => string
  /** Organs that hear of it too, once it has passed. */
  readonly clockTells: (clock: string) => readonly string[]
  /** The county's office that leads the case. */
  readonly leading: string
  /** Organs that hear of the opening of such a case. */
  readonly told: readonly string[]
  /** The organ over one: the same office of the city; undefined where there is none. */
  readonly above: (organ: string) => string | undefined
  /** Whether a filing's letter is addressed to the enterprise, and what it is called. */
  readonly isServed: (filing: number) => boolean
  readonly letterTitle: (filing: number) => Text
  /** Of a form by its id. */
  readonly actTitle: (form: string) => Text
  readonly dutyTitle: (duty: NamedDuty) => Text
  /** Nobody is mailed of it. */
  readonly isApart: (duty: NamedDuty) => boolean
  readonly dutyWords: (duty: NamedDuty) => { readonly task: Text; readonly basis: Text }
  /** Acts of an organ that are next where the case stands; `letter` where the act becomes one. */
  readonly nextActs: (organ: string) => readonly {
    readonly id: string
    readonly title: Text
    readonly letter?: Text | undefined
  }[]
  /** Acts that a state takes and the one before it did not. */
  readonly turnsAfter: (from: string, to: string) => readonly Turn[]
}

export type Facts = NonNullable<Letter['facts']>
export type Action = NonNullable<Letter['action']>

export const same = (words: string): Text => ({ zh: words, en: words })
export const joined = (a: Text, b: Text): Text => ({ zh: a.zh + b.zh, en: a.en + b.en })

export const filingIn = ({ state }: Setting, no: number): Filing | undefined =>
  state.filings.find((filing) => filing.no === no)

export const caseFacts = ({ kind, state, isMatter, trackTitle }: Setting): Facts => [
  { label: kind.party, value: same(state.enterprise.name) },
  ...(isMatter ? [{ label: { zh: '事项', en: 'Work' }, value: trackTitle }] : []),
  { label: kind.number, value: same(state.number) },
]

/** What a filing is called, its reference and, once it is signed, its document number. */
export const filingFacts = (no: number, setting: Setting): Facts => {
  const { reference = '', number, by } = filingIn(setting, no) ?? {}
  return [
    {
      label: by ? { zh: '文书', en: 'Act' } : { zh: '申请事项', en: 'Filing' },
      value: setting.formTitle(no),
    },
    { label: { zh: '办件编号', en: 'Reference' }, value: same(reference) },
    ...(number ? [{ label: { zh: '文号', en: 'Document number' }, value: same(number) }] : []),
    ...caseFacts(setting),
  ]
}

/** By when the step is to be decided at which a filing waits, and which filing it is. */
export const taskFacts = (no: number, setting: Setting): Facts => {
  const filing = filingIn(setting, no)
  return [...(filing?.status === 'in-approval' ? [dueFact(filing.due)] : []), ...filingFacts(no, setting)]
}

export const dueFact = (due: string): Facts[number] => ({
  label: { zh: '办理期限', en: 'Decide by' },
  value: { zh: `不晚于${longDate(due, 'zh')}`, en: longDate(due, 'en') },
})

/** In whose place somebody acted, where they did not act for themselves, and how. */
export const capacityFacts = ({ actor }: Pick<Setting, 'actor'>): Facts => [
  ...placeFacts(actor),
  ...howFacts(actor),
]

const howFacts = (actor: Actor): Facts => {
  const how = actor.kind === 'official' ? howWords(actor) : undefined
  return how ? [{ label: { zh: '办理方式', en: 'How' }, value: how }] : []
}

const placeFacts = (actor: Actor): Facts => {
  if (actor.kind !== 'official' || !actor.of) return []
  const { capacity, of, basis } = actor
  const [zh, en] = capacity === 'delegate' ? ['受委托', 'delegate of'] : ['替代（AB角）', 'substitute for']
  return [
    { label: { zh: '办理身份', en: 'Capacity' }, value: { zh: `${zh}：${of.name}`, en: `${en} ${of.name}` } },
    ...(basis ? [{ label: { zh: '依据', en: 'Basis' }, value: same(basis) }] : []),
  ]
}

const seeCase = ({ noun }: KindWords): Text => ({ zh: `查看${noun.zh}`, en: `See the ${noun.en}` })

export const enterpriseCase = ({ baseUrl, caseId, kind }: Setting): Action => ({
  label: seeCase(kind),
  url: `${baseUrl}/my/cases/${caseId}`,
})

/** Where a filing is urged and reassigned. */
export const officialFiling = (no: number, { baseUrl, caseId }: Setting): Action => ({
  label: { zh: '打开这一件', en: 'Open the filing' },
  url: `${baseUrl}/work/cases/${caseId}/filings/${no}`,
})

export const officialCase = ({ baseUrl, caseId, kind }: Setting): Action => ({
  label: seeCase(kind),
  url: `${baseUrl}/work/cases/${caseId}`,
})
