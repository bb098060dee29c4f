import type { Deciding } from '../engine/commands.ts'
import { digestOf } from '../engine/digest.ts'
import type { Official } from '../engine/events.ts'
import type { FieldError } from '../engine/form.ts'
import type { PersonId } from '../engine/ids.ts'
import { type Capacity, own, type Person } from '../engine/people.ts'
import type { Correction } from '../engine/task-events.ts'
import { hasForbidden, lengthOf, typedText } from '../engine/typed-text.ts'
import { contentOf } from '../store/content.ts'
import type { Outcome } from '../store/execute.ts'
import type { Task } from '../store/links.ts'
import { officialActor } from './official-actor.ts'
import type { SiteRequest } from './request.ts'
import { services } from './services.ts'
import { tiesOf } from './task-rights.ts'

/** What a decision form says, and what is at fault in it. */
export type TypedDecision = {
  readonly decision: string
  readonly reason: string
  readonly corrections: readonly Correction[]
  /** All of it is to be open for correction, whatever is named. */
  readonly everything?: true
}

export const longestReason = 2000
const longestRemark = 500
/** More than any form has fields. */
const mostCorrections = 200

/** What was typed, tidied; each field to be corrected once. */
export const readDecision = (form: URLSearchParams): TypedDecision => ({
  decision: form.get('decision') ?? '',
  reason: typedText(form.get('reason') ?? '', longestReason),
  corrections: [...new Set(form.getAll('correct'))]
    .filter((field) => field !== allOfIt)
    .slice(0, mostCorrections)
    .map((field) => ({ field, remark: typedText(form.get(`remark.${field}`) ?? '', longestRemark) })),
  ...(form.getAll('correct').includes(allOfIt) && { everything: true }),
})

/** What is ticked to leave a returned filing open in all of it. */
const allOfIt = '*'

/** Faults of a decision before it is made; `fields` are those of the filing that may be named. */
export const checkDecision = (
  { decision, reason, corrections, everything }: TypedDecision,
  fields: readonly string[],
): FieldError[] => [
  ...(['approve', 'conditional', 'refuse', 'return'].includes(decision) ? [] : [chooseOne]),
  ...(decision !== 'approve' && decision !== '' && !reason ? [reasonNeeded] : []),
  ...(lengthOf(reason) > longestReason ? [reasonTooLong] : []),
  ...(hasForbidden(reason) ? [invisible('reason')] : []),
  ...(decision === 'return' && corrections.length === 0 && !everything ? [nothingToCorrect] : []),
  ...(corrections.some(({ field }) => !fields.includes(field)) ? [notToCorrect] : []),
  ...(corrections.some(({ remark }) => lengthOf(remark) > longestRemark) ? [remarkTooLong] : []),
  ...(corrections.some(({ remark }) => hasForbidden(remark)) ? [invisible('correct')] : []),
]

const chooseOne: FieldError = {
  field: 'decision',
  message: {
    zh: '请选择同意、附条件同意、退回补正或不同意',
    en: 'Choose approve, with or without conditions, return for correction or refuse',
  },
}
const reasonNeeded: FieldError = {
  field: 'reason',
  message: { zh: '请写明理由，提交单位会看到它', en: 'Give a reason; whoever filed it will see it' },
}
const reasonTooLong: FieldError = {
  field: 'reason',
  message: {
    zh: `理由不能超过${longestReason}字，请精简`,
    en: `The reason must be at most ${longestReason} characters; shorten it`,
  },
}
const nothingToCorrect: FieldError = {
  field: 'correct',
  message: {
    zh: '请勾选需要补正的项目，或勾选“全部内容都可以修改”',
    en: 'Tick the items to be corrected, or that all of it may be changed',
  },
}

const notToCorrect: FieldError = {
  field: 'correct',
  message: {
    zh: '勾选的项目不在这份表单中。请重新打开页面再勾选',
    en: 'An item ticked is not part of this form. Open the page again and tick it there',
  },
}
const remarkTooLong: FieldError = {
  field: 'correct',
  message: {
    zh: `每项说明不能超过${longestRemark}字，请精简`,
    en: `Each remark must be at most ${longestRemark} characters; shorten it`,
  },
}
const invisible = (field: string): FieldError => ({
  field,
  message: {
    zh: '文字中含有看不见的控制字符，请删除后重新填写',
    en: 'The text contains invisible control characters: delete them and type it again',
  },
})

type HowDecided = {
  /** Holders of tasks who are no approvers any more. */
  readonly gone: readonly PersonId[]
  /** How a high-stakes decision was confirmed. */
  readonly confirmed?: Official['confirmed']
  readonly capacity?: Capacity | undefined
}

/**
 * Decides a task for a person. Its idempotency key is the person at this step: the same decision
 * again shows what was recorded, a different one is refused. `confirmed` says how, at a high-stakes step.
 */
export const decideTask = async (
  request: SiteRequest,
  person: Person,
  task: Task,
  typed: TypedDecision,
  { gone, confirmed, capacity = own }: HowDecided,
): Promise<Outcome> => {
  const actor = officialActor(request, person, task.organ, { capacity, confirmed })
  const command = await commandOf(task, typed, {
    actor,
    today: request.today,
    ties: tiesOf(person, capacity),
    gone,
  })
  const key = `decision-${task.filing}-${task.epoch}-${task.organ}-${person.id}`
  return services().cases.execute(task.case, command, {
    at: request.at,
    actor,
    key,
    request: digestOf({ ...typed, digest: task.digest }),
  })
}

const commandOf = async (
  task: Task,
  { decision, reason, corrections, everything }: TypedDecision,
  by: Pick<Deciding, 'actor' | 'today' | 'ties' | 'gone'>,
): Promise<Deciding> => {
  const { filing, epoch, digest, organ } = task
  const bound = { ...by, filing, epoch, digest, organ }
  if (decision === 'return')
    return { type: 'ReturnFiling', ...bound, reason, corrections, ...(everything && { everything }) }
  const { answers = {}, evidence = [] } = (await contentOfTask(task)) ?? {}
  if (decision === 'refuse') return { type: 'RefuseFiling', ...bound, reason, answers }
  return decision === 'conditional'
    ? { type: 'ApproveStep', ...bound, remark: '', conditions: reason, answers, evidence }
    : { type: 'ApproveStep', ...bound, remark: reason, answers, evidence }
}

/** The answers now in force; where they are not those of the digest, the engine refuses the decision. */
export const answersOf = async (task: Task) => (await contentOfTask(task))?.answers ?? {}

const contentOfTask = async ({ case: id, filing }: Task) => {
  const head = await services().cases.head(id)
  return head && contentOf(services().cases, head, filing)
}
