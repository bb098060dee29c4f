import { chainOf, formOf, outlineOf } from '../../../forms/registry.ts'
import { citedText } from '../../../forms/shared/basis.ts'
import { type Filing, filingOf } from '../../engine/case.ts'
import { stepOf } from '../../engine/chain.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { FieldError, Form } from '../../engine/form.ts'
import { type Capacity, own, type Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import { howWords } from '../../mail/words/how.ts'
import { type Content, contentOf } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import type { Task } from '../../store/links.ts'
import { inPlaceOf } from '../capacity-words.ts'
import type { TypedDecision } from '../decision.ts'
import { decisionsIn, isTakenBack, outcomeOf, saidWith } from '../decisions.ts'
import { divisionName, kindWords, organName } from '../names.ts'
import { services } from '../services.ts'
import type { DecidedView } from '../views/pages/decided.tsx'
import type { TaskView } from '../views/pages/task.tsx'
import { type ActName, otherActs } from './act-names.ts'
import { frozenBasis } from './basis.ts'
import { clockView } from './clock.ts'
import { copiesOf } from './copies.ts'
import { evidenceView, factsOf, picturesOf } from './evidence.ts'
import { submittedAt } from './filings.ts'
import { refusingWords } from './refusing.ts'
import { stepViews } from './steps.ts'
import { timelineOf } from './timeline.ts'

/** Where the task page lives and what was typed on it. */
export type TaskPlace = {
  readonly action: string
  /** What its form sends of itself. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly evidence: string
  /** Address of another act on the task, by its name. */
  readonly act: (name: ActName) => string
  readonly back?: string
  readonly today: string
  /** Who is told where else a file stands. */
  readonly reader: Person
  /** As what the reader acts. */
  readonly capacity?: Capacity | undefined
  readonly typed?: TypedDecision
  readonly errors?: readonly FieldError[]
}

/** What a filing asks of an approver, all on one page. */
export const taskView = async (head: Head, task: Task, place: TaskPlace): Promise<TaskView> => {
  const [content, log] = await Promise.all([
    contentOf(services().cases, head, task.filing),
    services().cases.history(head.id),
  ])
  const filing = filingOf(head.state, task.filing)
  if (!content || filing?.status !== 'in-approval') throw new Error('A task needs a filing in approval')
  const form = await formOf(filing.form)
  const step = stepOf(chainOf(filing.chain), filing.step)
  return {
    action: place.action,
    hidden: place.hidden,
    requestKey: `${task.case}-${task.filing}-${task.epoch}`,
    form,
    reference: filing.reference,
    caseNumber: head.state.number,
    words: kindWords(head.state),
    enterprise: head.state.enterprise.name,
    county: divisionName(head.state.county),
    submittedAt: submittedAt(filing.no, log) ?? head.opened,
    step: {
      title: step.title,
      organ: organName(task.organ),
      due: filing.due,
      isLate: filing.due < place.today,
      guidance: step.guidance,
    },
    brief: (await import('./brief.ts')).briefOf(form, content.answers),
    answers: content.answers,
    basis: frozenBasis(head.state, filing, content.basis ?? []).map(citedText),
    ...(await contentViews(head, filing, form, content, log, place)),
    corrected: await corrected(form, filing.no, log),
    steps: stepViews(head.state, filing.no, log),
    acts: otherActs.map(({ name, text }) => ({ href: place.act(name), text })),
    returnable: returnable(form),
    standsIn: standsInWords(place.capacity),
    refusing: refusingWords(chainOf(filing.chain), step, filing),
    typed: place.typed,
    errors: place.errors ?? [],
    back: place.back,
  }
}

/** Most filings are never returned, and need not read how it is compared. */
const corrected = async (form: Form, filing: number, log: readonly LoggedEvent[]) =>
  log.some(({ event }) => event.type === 'FilingResubmitted' && event.filing === filing)
    ? (await import('./corrected-part.tsx')).correctedPart(form, filing, log)
    : undefined

/** The reader knows for whom they sign before they do. */
const standsInWords = (capacity: Capacity = own): Text | undefined => {
  if (capacity.as === 'own') return undefined
  const { name } = capacity.of
  const paper = capacity.basis ? { zh: `（依据：${capacity.basis}）`, en: ` (${capacity.basis})` } : same
  return capacity.as === 'delegate'
    ? {
        zh: `您以${name}的委托代理人身份办理${paper.zh}。`,
        en: `You act as the delegate of ${name}${paper.en}.`,
      }
    : {
        zh: `您以${name}的AB角替代人身份办理${paper.zh}。`,
        en: `You act as the substitute for ${name}${paper.en}.`,
      }
}

const same: Text = { zh: '', en: '' }

const contentViews = async (
  head: Head,
  filing: Filing,
  form: Form,
  content: Content,
  log: readonly LoggedEvent[],
  place: TaskPlace,
) => ({
  evidence: evidenceView(
    form,
    content.evidence,
    place.evidence,
    factsOf(head.state, filing, log),
    await picturesOf(content.evidence),
    await copiesOf(
      { draft: filing.draft, form, files: content.evidence },
      { person: place.reader, action: 'handle-case', isForTask: !place.back },
    ),
  ),
  clock: clockView(head.state, place.today),
  history: timelineOf(head.state, log),
})

/** Fields and evidence that may be sent back, by page; what comes from the case cannot be corrected. */
export const returnable = (form: Form): TaskView['returnable'] =>
  form.pages
    .map(({ title, fields, evidence }) => ({
      title,
      items: [
        ...fields
          .filter(({ kind }) => kind !== 'known' && kind !== 'computed')
          .map(({ id, label }) => ({ field: id, label })),
        ...(evidence ?? []).map(({ id, label }) => ({ field: `evidence.${id}`, label })),
      ],
    }))
    .filter(({ items }) => items.length > 0)

export const returnableFields = (form: Form): string[] =>
  returnable(form).flatMap(({ items }) => items.map(({ field }) => field))

/** The decision that stands for a task, whoever made it, as `reader` sees it; undefined while there is none. */
export const decidedView = async (
  head: Head,
  task: Task,
  reader?: Person,
): Promise<DecidedView | undefined> => {
  const log = await services().cases.history(head.id)
  const filing = filingOf(head.state, task.filing)
  const decision = decisionsIn(log).findLast(
    ({ event }) => event.filing === task.filing && event.epoch === task.epoch && event.organ === task.organ,
  )
  if (!decision || !filing || isTakenBack(decision, log) || decision.actor.kind !== 'official')
    return undefined
  const { event, actor, at } = decision
  return {
    outcome: outcomeOf(event),
    form: outlineOf(filing.form).title,
    reference: filing.reference,
    enterprise: head.state.enterprise.name,
    step: stepOf(chainOf(filing.chain), event.step).title,
    organ: organName(event.organ),
    person: actor.name,
    capacity: inPlaceOf(actor),
    how: howWords(actor),
    at,
    reason: saidWith(event),
    isOwn: actor.person === reader?.id,
  }
}
