import { filingOf } from '../../engine/case.ts'
import type { FieldError } from '../../engine/form.ts'
import { toTakeBack } from '../../engine/take-back.ts'
import { contentOf } from '../../store/content.ts'
import { takeDecision } from '../../web/deciding.ts'
import { sendEvidence } from '../../web/evidence-links.ts'
import { Failure, rejectionWords } from '../../web/failure.ts'
import { typedIn } from '../../web/failure-pages.ts'
import { withoutLeavers } from '../../web/leavers.ts'
import { type ActName, actTitles } from '../../web/models/act-names.ts'
import { decidedView, type TaskPlace, taskView } from '../../web/models/task.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { capacitiesOf, capacityOn, noCapacity } from '../../web/standing-in.ts'
import { refuseUnfit, whyNotActOn } from '../../web/task-rights.ts'
import {
  hidden,
  inFront,
  markOf,
  openTaskLink,
  proveDevice,
  type TaskVisit,
  taskVisit,
  taskVisits,
  waitingFor,
} from '../../web/task-session.ts'
import { approvalOpenPage, deviceCodePage, linkFailedPage } from '../../web/views/pages/approval.tsx'
import { decidedPage } from '../../web/views/pages/decided.tsx'
import { taskPage } from '../../web/views/pages/task.tsx'
import type { Visit } from '../../web/visit.ts'

/** One shape for every link that does not work: unknown, used, revoked or expired; what was typed on a page of it is shown. */
const deadLink = (visit: Visit): SiteResponse =>
  show(visit, linkFailedPage({ typed: typedIn(visit) }), { status: 404 })

/** A visit in a task session on a proven device, which then is the visit's own; anything else is shown where it belongs. */
const inTask = async (
  visit: Visit,
  page: (task: TaskVisit, visit: Visit) => Promise<SiteResponse>,
): Promise<SiteResponse> => {
  const task = await taskVisit(visit)
  if (!task) return deadLink(visit)
  if (task.session.code) return seeOther('/a/device')
  const answer = await page(task, { ...visit, session: task.session })
  // A page of an older task was sent: where that leads, it is what is shown.
  const front = visit.method === 'POST' ? inFront(visit, task) : undefined
  return front ? { ...answer, cookies: [...(answer.cookies ?? []), front] } : answer
}

export const open = async (visit: Visit): Promise<SiteResponse> => {
  if (!visit.form.get('token') && !visit.form.get('code')?.trim()) {
    return show(visit, approvalOpenPage({ errors: [codeMissing] }), { status: 422 })
  }
  const opened = await openTaskLink(visit)
  return opened ? seeOther(opened.known ? '/a/task' : '/a/device', [opened.cookie]) : deadLink(visit)
}

const codeMissing: FieldError = {
  field: 'code',
  message: { zh: '请输入邮件中的代码', en: 'Type the code from the mail' },
}

export const device = async (visit: Visit): Promise<SiteResponse> => {
  const task = await taskVisit(visit)
  if (!task) return deadLink(visit)
  return task.session.code ? show(visit, deviceCodePage(askingFor(task))) : seeOther('/a/task')
}

const askingFor = (task: TaskVisit) => ({
  mailedTo: hidden(task.person.email),
  action: `/a/device?_session=${markOf(task)}`,
})

export const prove = async (visit: Visit): Promise<SiteResponse> => {
  const task = await taskVisit(visit)
  if (!task) return deadLink(visit)
  const proven = await proveDevice(visit, task)
  if (proven === 'spent') return deadLink(visit)
  if (proven === 'wrong') {
    return show(visit, deviceCodePage({ ...askingFor(task), errors: [wrongDigits] }), { status: 422 })
  }
  const front = inFront(visit, task)
  return seeOther('/a/task', [proven.cookie, ...(front ? [front] : [])])
}

const wrongDigits: FieldError = {
  field: 'digits',
  message: {
    zh: '验证码不正确。请核对最新一封邮件中的 8 位数字',
    en: 'The code is not right. Check the 8 digits in the newest mail',
  },
}

export const task = (visit: Visit): Promise<SiteResponse> =>
  inTask(visit, (entry, within) => taskOrDecision(within, entry))

/** The task while it waits, else what was decided, else why there is nothing to decide. */
const taskOrDecision = async (visit: Visit, entry: TaskVisit): Promise<SiteResponse> => {
  const { session, head, person } = entry
  if (session.task.opinion !== undefined)
    return (await import('../../web/opining.ts')).showOpinion(visit, entry, placeFor(visit, entry))
  const waiting = waitingFor(head, session.task)
  const { organ } = session.task
  const filing = waiting && (await withoutLeavers(services().people, waiting))
  const { today } = visit
  const capacity = filing && (await capacityOn(services().people, { head, filing, person, today }, organ))
  if (filing && capacity) {
    if (whyNotActOn(head, filing, person, organ, capacity)?.code === 'assigned-to-another')
      return seeOther(actHref('transfer'))
    refuseUnfit(head, filing, person, organ, capacity)
    return show(visit, taskPage(await taskView(head, session.task, { ...placeFor(visit, entry), capacity })))
  }
  const decided = await decidedView(head, session.task, person)
  if (filing && !decided) throw new Failure(403, noCapacity)
  if (!decided) throw new Failure(409, rejectionWords({ code: 'step-closed', filing: session.task.filing }))
  return show(visit, decidedPage({ ...decided, links: takingBack(entry) }))
}

/** The way to undo one's own decision while nobody has acted on it. */
const takingBack = ({ session: { task }, head, person }: TaskVisit) => {
  const filing = filingOf(head.state, task.filing)
  return filing && toTakeBack(filing, task.organ, person.id)
    ? [{ href: actHref('take-back'), text: actTitles['take-back'] }]
    : []
}

const action = '/a/task'
const actHref = (name: ActName): string => `/a/task/acts/${name}`

/** Forms and acts name the session that they were shown in: the browser may have opened another task since. */
const placeFor = ({ today }: Visit, entry: TaskVisit): TaskPlace => ({
  action,
  evidence: '/a/evidence',
  act: (name) => `${actHref(name)}?_session=${markOf(entry)}`,
  hidden: { _session: markOf(entry) },
  today,
  reader: entry.person,
})

export const decide = (asked: Visit): Promise<SiteResponse> =>
  inTask(asked, async (entry, visit) => {
    const { session, person, head } = entry
    if (session.task.opinion !== undefined)
      return (await import('../../web/opining.ts')).takeOpinion(visit, entry, placeFor(visit, entry))
    const { organ } = session.task
    const capacities = await capacitiesOf(services().people, person, organ, visit.today)
    if (capacities.length === 0) return deadLink(visit)
    return takeDecision(visit, { person, head, task: session.task, place: placeFor(visit, entry) })
  })

const actOn = (visit: Visit, entry: TaskVisit) => {
  const { person, head, session } = entry
  if (session.task.opinion !== undefined) throw new Failure(404)
  const back = `${action}?_session=${markOf(entry)}`
  return {
    person,
    head,
    task: session.task,
    href: placeFor(visit, entry).act,
    back,
    hidden: { _session: markOf(entry) },
  }
}

export const act = (visit: Visit): Promise<SiteResponse> =>
  inTask(visit, async (entry, within) =>
    (await import('../../web/acting.ts')).showAct(within, actOn(within, entry)),
  )

export const doAct = (visit: Visit): Promise<SiteResponse> =>
  inTask(visit, async (entry, within) =>
    (await import('../../web/acting.ts')).takeAct(within, actOn(within, entry)),
  )

/** Evidence of a task that this browser has open; each file stands in one filing. */
export const evidence = async (visit: Visit): Promise<SiteResponse> => {
  for (const { head, session } of await taskVisits(visit)) {
    const content = session.code ? undefined : await contentOf(services().cases, head, session.task.filing)
    if (content?.evidence.some(({ id }) => id === visit.params.file))
      return sendEvidence(visit, content.evidence)
  }
  return inTask(visit, async () => {
    throw new Failure(404)
  })
}

/** Approval from a mailed link: no GET changes anything, and a session is for one task alone. */
export const pressOpen = async (visit: Visit): Promise<SiteResponse> => show(visit, approvalOpenPage({}))
