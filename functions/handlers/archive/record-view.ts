import { trackOf } from '../../../forms/registry.ts'
import { citedText } from '../../../forms/shared/basis.ts'
import { fieldsOf } from '../../engine/answers.ts'
import type { Case, Filing } from '../../engine/case.ts'
import { display } from '../../engine/display.ts'
import type { Actor, LoggedEvent } from '../../engine/events.ts'
import type { Answers, Field, Form } from '../../engine/form.ts'
import type {
  Fact,
  RecordEvent,
  RecordFiling,
  RecordStep,
  RecordView,
} from '../../evidence/archive/record.ts'
import { howWords } from '../../mail/words/how.ts'
import { inPlaceOf } from '../../web/capacity-words.ts'
import { decisionsIn, type LoggedDecision, recordedOutcome, saidWith } from '../../web/decisions.ts'
import { basisIn } from '../../web/models/basis.ts'
import { type FormsIn, type Names, namesFor } from '../../web/names.ts'
import { actorName, answersIn, tell } from '../../web/story.ts'
import { momentWords } from '../../web/views/when.ts'
import { caseFacts, clockFacts, dutyFacts } from './facts.ts'
import { filedEvidence } from './filed-evidence.ts'
import { filingWords } from './words.ts'

/** What `case.html` says of a case; labels in both languages, values in that of the record, Chinese. */
export const recordView = (
  state: Case,
  log: readonly LoggedEvent[],
  forms: FormsIn,
  sees: (filing: Filing) => boolean = () => true,
): RecordView => {
  const names = { ...namesFor(state), ...forms }
  const { title } = trackOf(state.track)
  const { name } = state.enterprise
  return {
    title: { zh: `${name} · ${title.zh}`, en: title.en },
    number: state.number,
    numberName: names.kind.number,
    asOf: momentWords(log.at(-1)?.at ?? '', 'zh'),
    facts: caseFacts(state, log),
    clock: clockFacts(state, log),
    duties: dutyFacts(state, log),
    filings: state.filings.filter(sees).map((filing) => filingRecord(state, filing, log, names)),
    story: log.map((entry) => storyLine(entry, names)),
    evidence: filedEvidence(state, log, forms),
  }
}

const filingRecord = (
  state: Case,
  filing: Filing,
  log: readonly LoggedEvent[],
  names: Names & FormsIn,
): RecordFiling => ({
  title: names.formTitle(filing.no),
  reference: filing.reference,
  status: filingWords[filing.status],
  answers: [...basisFacts(state, filing, log), ...answerFacts(names.form(filing.no), answersIn(filing, log))],
  chain: decisionsIn(log)
    .filter(({ event }) => event.filing === filing.no)
    .map((decision) => chainStep(decision, log, names)),
})

/** What it rests on, in the editions of the day on which it was submitted. */
const basisFacts = (state: Case, filing: Filing, log: readonly LoggedEvent[]): Fact[] => {
  const cited = basisIn(state, filing, log)
  const value = cited.map((one) => citedText(one).zh).join('；')
  return value === '' ? [] : [{ label: { zh: '办理依据', en: 'Rests on' }, value }]
}

const answerFacts = (form: Form, answers: Answers): Fact[] =>
  fieldsOf(form)
    .map((field) => ({ label: field.label, value: wordsOf(field, answers) }))
    .filter(({ value }) => value !== '')

/** A declaration is kept with the words that were declared. */
const wordsOf = (field: Field, answers: Answers): string => {
  const shown = display(field, answers[field.id], 'zh')
  return field.kind === 'declaration' && shown ? `${shown}：${field.statement.zh}` : shown
}

const chainStep = (
  decision: LoggedDecision,
  log: readonly LoggedEvent[],
  names: Names & FormsIn,
): RecordStep => {
  const { at, actor, event } = decision
  return {
    step: names.stepTitle(event.filing, event.step),
    organ: names.organName(event.organ).zh,
    person:
      'title' in actor
        ? [actor.name, actor.title, placeWords(actor), wayWords(actor)].filter(Boolean).join(' ')
        : actor.name,
    outcome: recordedOutcome(decision, log),
    at: momentWords(at, 'zh'),
    remark: remarkOf(event, names),
  }
}

/** In whose place, if in anybody's. */
const placeWords = (actor: Actor): string => (actor.kind === 'official' && inPlaceOf(actor)?.zh) || ''

/** What confirmed it, and on what kind of device. */
const wayWords = (actor: Actor): string => {
  const how = actor.kind === 'official' ? howWords(actor) : undefined
  return how ? `（${how.zh}）` : ''
}

/** What was said, and of a return also what was to be corrected, a line each. */
const remarkOf = (event: LoggedDecision['event'], names: FormsIn): string => {
  if (event.type !== 'FilingReturned') return saidWith(event)
  const asked = event.corrections.map(
    ({ field, remark }) => `${names.fieldLabel(event.filing, field).zh}：${remark}`,
  )
  return [event.reason, ...asked].join('\n')
}

const storyLine = ({ sequence, at, actor, event }: LoggedEvent, names: Names): RecordEvent => ({
  sequence,
  at: momentWords(at, 'zh'),
  who: actorName(actor, names).zh,
  ...tell(event, names),
})
