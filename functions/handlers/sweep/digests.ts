import { calendars } from '../../../forms/calendars.ts'
import { officeHours } from '../../../forms/office-hours.ts'
import { filingOf } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { PersonId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import { lastOpening } from '../../engine/working-time.ts'
import { compose } from '../../mail/compose.ts'
import { type DigestTask, digest } from '../../mail/words/digest.ts'
import { Digests, type Gathered } from '../../store/digests.ts'
import { shards } from '../../store/keys.ts'
import type { Task } from '../../store/links.ts'
import { faultOf } from '../../web/fault.ts'
import { namesFor, organName } from '../../web/names.ts'
import type { Services } from '../../web/services.ts'
import { taskLinks } from '../../web/task-link.ts'
import { stillTheirs } from '../outbox/still-theirs.ts'

const perShard = 100
/** Three writes a task and two more: a transaction takes a hundred. */
const mostTasks = 30

/** A run of the sweep. */
type At = { readonly all: Services; readonly baseUrl: string; readonly now: number }

/** Stores the digests that are due: of what was gathered before the office last opened. Nobody's fault is another's. */
export const storeDigests = async (all: Services, baseUrl: string, now: number): Promise<number> => {
  const until = new Date(lastOpening(now, officeHours, calendars)).toISOString()
  const pages = await Promise.all(shards.map((shard) => new Digests(all.table).due(shard, until, perShard)))
  const people = Map.groupBy(pages.flat(), ({ person }) => person)
  let stored = 0
  for (const [person, gathered] of people) {
    try {
      stored += await storeFor({ all, baseUrl, now }, person, gathered)
    } catch (error) {
      console.error(JSON.stringify({ job: 'sweep', digest: person, fault: faultOf(error) }))
    }
  }
  return stored
}

const storeFor = async (run: At, id: PersonId, gathered: readonly Gathered[]): Promise<number> => {
  const { all, now } = run
  const asked = { person: id, tasks: gathered.map(({ task }) => task) }
  const { tasks } = await stillTheirs(all, asked, shanghaiDate(now))
  for (const one of gathered) if (!tasks.includes(one.task)) await new Digests(all.table).remove(one)
  const person = await all.people.byId(id)
  if (!person) return 0
  const listed = (await Promise.all(tasks.map((task) => known(all, task)))).toSorted((a, b) =>
    a.due.localeCompare(b.due),
  )
  let stored = 0
  for (; stored * mostTasks < listed.length; stored += 1)
    await storeOne(run, person, listed.slice(stored * mostTasks, (stored + 1) * mostTasks), stored)
  return stored
}

const storeOne = async (
  { all, baseUrl, now }: At,
  { id, email }: Person,
  listed: readonly Known[],
  no: number,
): Promise<void> => {
  const tasks = listed.map(({ task }) => task)
  const { parts, aside, writes } = taskLinks(tasks, id, baseUrl, Math.floor(now / 1000))
  const words = digest(listed.map(({ task: _, ...one }, at) => ({ ...one, ...parts[at] })))
  const at = new Date(now).toISOString()
  await all.mails.store(
    {
      id: `digest-${id}-${now}-${no}`,
      to: email,
      ...compose({ ...words, ...aside }),
      thread: `digest-${id}`,
      at,
      asks: { person: id, tasks },
    },
    [...writes, ...tasks.map((task) => Digests.taken({ person: id, task }))],
  )
}

type Known = Omit<DigestTask, 'action' | 'code'> & { readonly task: Task }

/** What a digest says of a task. */
const known = async ({ cases }: Services, task: Task): Promise<Known> => {
  const head = await cases.head(task.case)
  const filing = head && filingOf(head.state, task.filing)
  if (!head || filing?.status !== 'in-approval') throw new Error(`A task without its step in ${task.case}`)
  const names = namesFor(head.state)
  return {
    task,
    form: names.formTitle(filing.no),
    step: names.stepTitle(filing.no, filing.step),
    organ: organName(task.organ),
    enterprise: head.state.enterprise.name,
    caseNumber: head.state.number,
    due: filing.due,
  }
}
