import { chainOf, formOf } from '../../forms/registry.ts'
import type { InApproval } from '../engine/case.ts'
import { stepOf } from '../engine/chain.ts'
import type { FieldError } from '../engine/form.ts'
import type { Capacity, Person } from '../engine/people.ts'
import type { Head } from '../store/head.ts'
import type { Task } from '../store/links.ts'
import { confirmed } from './confirmation.ts'
import { checkDecision, decideTask, readDecision, type TypedDecision } from './decision.ts'
import { Failure, rejectionWords } from './failure.ts'
import { leaversIn, withoutLeavers } from './leavers.ts'
import { decidedView, returnableFields, type TaskPlace, taskView } from './models/task.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { services } from './services.ts'
import { show } from './show.ts'
import { capacityOn, noCapacity } from './standing-in.ts'
import { refuseUnfit } from './task-rights.ts'
import { hidden, waitingFor } from './task-session.ts'
import { decidedPage } from './views/pages/decided.tsx'
import { taskPage } from './views/pages/task.tsx'
import type { Visit } from './visit.ts'

type On = { readonly person: Person; readonly head: Head; readonly task: Task; readonly place: TaskPlace }

/** As what the person decides, if they may; undefined where nothing waits for them any more. */
const capacityFor = async (
  { today }: Visit,
  { person, head, task }: On,
  waiting: InApproval | undefined,
): Promise<Capacity | undefined> => {
  if (!waiting) return undefined
  const filing = await withoutLeavers(services().people, waiting)
  const capacity = await capacityOn(services().people, { head, filing, person, today }, task.organ)
  if (!capacity) throw new Failure(403, noCapacity)
  refuseUnfit(head, filing, person, task.organ, capacity)
  return capacity
}

/** A decision as it was sent, from a mailed link or from the queue: asked again, recorded, or refused with what stands. */
export const takeDecision = async (visit: Visit, on: On): Promise<SiteResponse> => {
  const { person, head, task, place } = on
  const typed = readDecision(visit.form)
  const waiting = waitingFor(head, task)
  const gone = waiting ? await leaversIn(services().people, waiting) : []
  const capacity = await capacityFor(visit, on, waiting)
  const asked = waiting && (await askAgain(visit, { ...on, place: { ...place, capacity } }, waiting, typed))
  if (asked) return asked
  const outcome = await decideTask(visit, person, task, typed, gone, capacity)
  if (outcome.ok) return seeOther(place.action)
  const words = rejectionWords(outcome.rejection)
  const decided = await decidedView((await services().cases.head(head.id)) ?? head, task)
  if (!decided) throw new Failure(409, words)
  return show(visit, decidedPage({ ...decided, note: words }), { status: 409 })
}

/** The task page once more, where something is at fault or a fresh code must be typed. */
const askAgain = async (
  visit: Visit,
  on: On,
  filing: InApproval,
  typed: TypedDecision,
): Promise<SiteResponse | undefined> => {
  const errors = checkDecision(typed, returnableFields(await formOf(filing.form)))
  if (errors.length > 0) return again(visit, on, typed, { errors }, 422)
  if (!stepOf(chainOf(filing.chain), filing.step).highStakes) return undefined
  const answer = await confirmed(visit, on.person, on.task, typed)
  if (answer === 'confirmed') return undefined
  const mailedTo = hidden(on.person.email)
  return answer === 'wrong'
    ? again(visit, on, typed, { mailedTo, errors: [wrongDigits] }, 422)
    : again(visit, on, typed, { mailedTo, errors: [typeDigits] }, 200)
}

type Asked = { readonly errors: readonly FieldError[]; readonly mailedTo?: string }

const again = async (
  visit: Visit,
  { head, task, place }: On,
  typed: TypedDecision,
  asked: Asked,
  status: number,
) =>
  show(
    visit,
    taskPage({ ...(await taskView(head, task, { ...place, typed, errors: asked.errors })), ...asked }),
    { status },
  )

/** Said as a fault so that the summary leads to the field: nothing is decided before it is filled in. */
const typeDigits: FieldError = {
  field: 'digits',
  message: {
    zh: '决定还没有提交。请输入刚刚发到您邮箱的 8 位确认码',
    en: 'Nothing is decided yet. Type the 8 digits that were just mailed to you',
  },
}

const wrongDigits: FieldError = {
  field: 'digits',
  message: {
    zh: '确认码不正确。请核对最新一封邮件中的 8 位数字',
    en: 'The code is not right. Check the 8 digits in the newest mail',
  },
}
