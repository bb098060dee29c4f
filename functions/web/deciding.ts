import { chainOf, formOf } from '../../forms/registry.ts'
import { filingOf, type InApproval } from '../engine/case.ts'
import { stepOf } from '../engine/chain.ts'
import type { Official } from '../engine/events.ts'
import type { Capacity, Person } from '../engine/people.ts'
import type { Head } from '../store/head.ts'
import type { Task } from '../store/links.ts'
import { type AskedAgain, askedAgain } from './asked-again.ts'
import { confirmed } from './confirmation.ts'
import { checkDecision, decideTask, readDecision, type TypedDecision } from './decision.ts'
import { Failure, rejectionWords } from './failure.ts'
import { leaversIn, withoutLeavers } from './leavers.ts'
import { decidedView, returnableFields, type TaskPlace, taskView } from './models/task.ts'
import { filingName } from './names.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { services } from './services.ts'
import { show } from './show.ts'
import { capacityOn, noCapacity } from './standing-in.ts'
import { refuseUnfit } from './task-rights.ts'
import { waitingFor } from './task-session.ts'
import { decisionToConfirm } from './to-confirm.ts'
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
  refuseAhead(on)
  const asked = waiting && (await askAgain(visit, { ...on, place: { ...place, capacity } }, waiting, typed))
  if (typeof asked === 'object') return asked
  const outcome = await decideTask(visit, person, task, typed, { gone, confirmed: asked, capacity })
  if (outcome.ok) return seeOther(place.action)
  const words = rejectionWords(outcome.rejection)
  const decided = await decidedView((await services().cases.head(head.id)) ?? head, task, person)
  if (!decided) throw new Failure(409, words)
  return show(visit, decidedPage({ ...decided, note: words }), { status: 409 })
}

/** An address may name a step before it begins: nothing would be asked, and all be recorded if it begins this moment. */
const refuseAhead = ({ head, task }: On): void => {
  const filing = filingOf(head.state, task.filing)
  if (!filing || filing.epoch < task.epoch)
    throw new Failure(409, rejectionWords({ code: 'step-closed', filing: task.filing }))
}

/** The task page once more, where something is at fault or has to be confirmed; else how it was, if that was asked. */
const askAgain = async (
  visit: Visit,
  on: On,
  filing: InApproval,
  typed: TypedDecision,
): Promise<SiteResponse | Official['confirmed']> => {
  const errors = checkDecision(typed, returnableFields(await formOf(filing.form)))
  if (errors.length > 0) return again(visit, on, typed, { errors }, 422)
  if (!stepOf(chainOf(filing.chain), filing.step).highStakes) return undefined
  const matter = filingName(on.head.state, filing.no)
  const answer = await confirmed(visit, on.person, decisionToConfirm(on.person, on.task, typed, matter))
  if (answer.is === 'confirmed') return answer.by
  const { asked, status } = askedAgain(answer, on.person)
  return again(visit, on, typed, asked, status)
}

const again = async (
  visit: Visit,
  { head, task, place }: On,
  typed: TypedDecision,
  asked: AskedAgain,
  status: number,
) =>
  show(
    visit,
    taskPage({ ...(await taskView(head, task, { ...place, typed, errors: asked.errors })), ...asked }),
    { status },
  )
