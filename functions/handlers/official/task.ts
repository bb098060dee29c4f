import { OrganId } from '../../engine/ids.ts'
import { toTakeBack } from '../../engine/take-back.ts'
import type { Task } from '../../store/links.ts'
import { takeDecision } from '../../web/deciding.ts'
import { Failure } from '../../web/failure.ts'
import { withoutLeavers } from '../../web/leavers.ts'
import { type ActName, actTitles } from '../../web/models/act-names.ts'
import { filingNamed } from '../../web/models/filing.ts'
import { decidedView, type TaskPlace, taskView } from '../../web/models/task.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { capacitiesOf, capacityOn, noCapacity } from '../../web/standing-in.ts'
import { refuseUnfit, whyNotActOn } from '../../web/task-rights.ts'
import { waitingFor } from '../../web/task-session.ts'
import { decidedPage } from '../../web/views/pages/decided.tsx'
import { taskPage } from '../../web/views/pages/task.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'

const baseOf = (visit: Visit): string => `/work/cases/${headOf(visit).id}`

/** The task of an organ of this person; the form says which epoch and content it was read from. */
const taskIn = async (visit: Visit): Promise<Task> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const asked = visit.form.get('organ') ?? visit.query.get('organ')
  const organ = OrganId.safeParse(asked).data
  if (!organ || (await capacitiesOf(services().people, personOf(visit), organ, visit.today)).length === 0)
    throw new Failure(403, noCapacity)
  const [epoch, digest] = seenIn(visit) ?? [filing.epoch, filing.digest]
  return {
    case: head.id,
    filing: filing.no,
    step: filing.status === 'in-approval' ? filing.step : '',
    epoch: Number(epoch),
    organ,
    digest: digest as Task['digest'],
  }
}

const seenIn = ({ query }: Visit): [string, string] | undefined => {
  const [epoch, digest] = (query.get('seen') ?? '').split('.')
  return epoch && digest ? [epoch, digest] : undefined
}

const seenOf = (task: Task): string => `organ=${task.organ}&seen=${task.epoch}.${task.digest}`

const taskHref = (visit: Visit, { filing }: Task): string => `${baseOf(visit)}/tasks/${filing}`

const actHref =
  (visit: Visit, task: Task) =>
  (name: ActName): string =>
    `${taskHref(visit, task)}/acts/${name}?${seenOf(task)}`

const placeOf = (visit: Visit, task: Task): TaskPlace => ({
  action: `${taskHref(visit, task)}?${seenOf(task)}`,
  evidence: `${baseOf(visit)}/evidence`,
  act: actHref(visit, task),
  back: baseOf(visit),
  today: visit.today,
  reader: personOf(visit),
})

export const oneTask = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const task = await taskIn(visit)
  const waiting = waitingFor(head, task)
  if (waiting) {
    const filing = await withoutLeavers(services().people, waiting)
    const [person, { today }] = [personOf(visit), visit]
    const capacity = await capacityOn(services().people, { head, filing, person, today }, task.organ)
    const whyNot = whyNotActOn(head, filing, person, task.organ, capacity)
    if (whyNot?.code === 'assigned-to-another') return seeOther(actHref(visit, task)('transfer'))
    refuseUnfit(head, filing, person, task.organ, capacity)
    return show(visit, taskPage(await taskView(head, task, { ...placeOf(visit, task), capacity })))
  }
  const decided = await decidedView(head, task, personOf(visit))
  return decided
    ? show(visit, decidedPage({ ...decided, links: linksAfter(visit, task) }))
    : seeOther(`${baseOf(visit)}/filings/${task.filing}`)
}

/** The way to undo one's own decision while nobody has acted on it, and the ways on. */
const linksAfter = (visit: Visit, task: Task) => [
  ...(toTakeBack(filingNamed(headOf(visit), String(task.filing)), task.organ, personOf(visit).id)
    ? [{ href: actHref(visit, task)('take-back'), text: actTitles['take-back'] }]
    : []),
  { href: '/work', text: { zh: '返回待办', en: 'Back to the queue' } },
  { href: baseOf(visit), text: { zh: '查看案件', en: 'See the case' } },
]

const actOn = async (visit: Visit) => {
  const task = await taskIn(visit)
  const back = `${taskHref(visit, task)}?organ=${task.organ}`
  return { person: personOf(visit), head: headOf(visit), task, href: actHref(visit, task), back }
}

export const act = async (visit: Visit): Promise<SiteResponse> =>
  (await import('../../web/acting.ts')).showAct(visit, await actOn(visit))

export const doAct = async (visit: Visit): Promise<SiteResponse> =>
  (await import('../../web/acting.ts')).takeAct(visit, await actOn(visit))

export const decide = async (visit: Visit): Promise<SiteResponse> => {
  const task = await taskIn(visit)
  return takeDecision(visit, {
    person: personOf(visit),
    head: headOf(visit),
    task,
    place: placeOf(visit, task),
  })
}
