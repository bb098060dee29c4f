import { filingOf } from '../../engine/case.ts'
import type { Task } from '../../store/links.ts'
import type { Mail } from '../../store/mails.ts'
import type { Services } from '../../web/services.ts'
import { askedIn } from '../../web/task-rights.ts'
import { signers } from './recipients.ts'

/** The tasks of a mail that are still its reader's; where one is not, why not. */
export const stillTheirs = async (
  all: Services,
  { person, tasks }: NonNullable<Mail['asks']>,
  today: string,
): Promise<{ readonly tasks: readonly Task[]; readonly why?: string | undefined }> => {
  const why = await Promise.all(tasks.map((task) => whyNotTheirs(all, person, task, today)))
  const gone = why.find((one) => one !== undefined)
  return { tasks: tasks.filter((_, at) => why[at] === undefined), ...(gone && { why: gone }) }
}

/** Why a task is not somebody's any more; undefined where it is. */
const whyNotTheirs = async (
  all: Services,
  person: string,
  task: Task,
  today: string,
): Promise<'step-ended' | 'content-changed' | 'not-theirs' | undefined> => {
  const head = await all.cases.head(task.case)
  const filing = head && filingOf(head.state, task.filing)
  if (!head || filing?.status !== 'in-approval') return 'step-ended'
  if (filing.digest !== task.digest) return 'content-changed'
  if (task.opinion !== undefined) {
    const found = await all.people.byId(person)
    return found?.active && askedIn(head, task, found) ? undefined : 'not-theirs'
  }
  if (filing.epoch !== task.epoch || !filing.waiting.includes(task.organ)) return 'step-ended'
  const { opinion: _, organ, ...at } = task
  const found = await signers(all, head, { organ, task: at }, today)
  return found.some((one) => one.person.id === person) ? undefined : 'not-theirs'
}
