import { filingOf } from '../../engine/case.ts'
import type { FieldError } from '../../engine/form.ts'
import { toTakeBack } from '../../engine/take-back.ts'
import { contentOf } from '../../store/content.ts'
import { takeDecision } from '../../web/deciding.ts'
import { sendEvidence } from '../../web/evidence-links.ts'
import { Failure, rejectionWords } from '../../web/failure.ts'
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
  hiddenFor,
  isPageOf,
  openTaskLink,
  proveDevice,
  type TaskVisit,
  taskVisit,
  waitingFor,
} from '../../web/task-session.ts'
import { approvalOpenPage, deviceCodePage, linkFailedPage } from '../../web/views/pages/approval.tsx'
import { decidedPage } from '../../web/views/pages/decided.tsx'
import { taskPage } from '../../web/views/pages/task.tsx'
import type { Visit } from '../../web/visit.ts'

/** One shape for every link that does not work: unknown, used, revoked or expired. */
const deadLink = (visit: Visit): SiteResponse => show(visit, linkFailedPage(), { status: 404 })

/** A visit in a task session on a proven device, which then is the visit's own; anything else is shown where it belongs. */
const inTask = async (
  visit: Visit,
  page: (task: TaskVisit, visit: Visit) => Promise<SiteResponse>,
): Promise<SiteResponse> => {
  const task = await taskVisit(visit)
  if (!task) return deadLink(visit)
  if (task.session.code) return seeOther('/a/device')
  if (!isPageOf(visit, task.session.task)) throw new Failure(409, anotherTask)
  return page(task, { ...visit, session: task.session })
}

const anotherTask = {
  zh: '这个浏览器后来打开了另一件审批，所以这一页没有提交，什么也没有决定。请从邮件中重新打开这一件的链接，核对后再提交；您填写的内容列在下面。',
  en: 'Another task was opened in this browser since, so this page was not sent and nothing was decided. Open the link of this task from its mail once more, check it, and submit there; what you typed is below.',
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
  return task.session.code
    ? show(visit, deviceCodePage({ mailedTo: hidden(task.person.email) }))
    : seeOther('/a/task')
}

export const prove = async (visit: Visit): Promise<SiteResponse> => {
  const task = await taskVisit(visit)
  if (!task) return deadLink(visit)
  const proven = await proveDevice(visit, task)
  if (proven === 'spent') return deadLink(visit)
  if (proven === 'wrong') {
    return show(visit, deviceCodePage({ mailedTo: hidden(task.person.email), errors: [wrongDigits] }), {
      status: 422,
    })
  }
  return seeOther('/a/task', [proven.cookie])
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
      return seeOther(place.act('transfer'))
    refuseUnfit(head, filing, person, organ, capacity)
    return show(visit, taskPage(await taskView(head, session.task, { ...placeFor(visit, entry), capacity })))
  }
  const decided = await decidedView(head, session.task)
  if (filing && !decided) throw new Failure(403, noCapacity)
  if (!decided) throw new Failure(409, rejectionWords({ code: 'step-closed', filing: session.task.filing }))
  return show(visit, decidedPage({ ...decided, links: takingBack(entry) }))
}

/** The way to undo one's own decision while nobody has acted on it. */
const takingBack = ({ session: { task }, head, person }: TaskVisit) => {
  const filing = filingOf(head.state, task.filing)
  return filing && toTakeBack(filing, task.organ, person.id)
    ? [{ href: place.act('take-back'), text: actTitles['take-back'] }]
    : []
}

const place = {
  action: '/a/task',
  evidence: '/a/evidence',
  act: (name: ActName) => `/a/task/acts/${name}`,
}

const placeFor = ({ today }: Visit, { person, session }: TaskVisit): TaskPlace => ({
  ...place,
  today,
  reader: person,
  hidden: hiddenFor(session.task),
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

const actOn = ({ person, head, session: { task } }: TaskVisit) => {
  if (task.opinion !== undefined) throw new Failure(404)
  return { person, head, task, href: place.act, back: place.action, hidden: hiddenFor(task) }
}

export const act = (visit: Visit): Promise<SiteResponse> =>
  inTask(visit, async (entry, within) => (await import('../../web/acting.ts')).showAct(within, actOn(entry)))

export const doAct = (visit: Visit): Promise<SiteResponse> =>
  inTask(visit, async (entry, within) => (await import('../../web/acting.ts')).takeAct(within, actOn(entry)))

export const evidence = (visit: Visit): Promise<SiteResponse> =>
  inTask(visit, async ({ head, session }) => {
    const content = await contentOf(services().cases, head, session.task.filing)
    return sendEvidence(visit, content?.evidence ?? [])
  })

/** Approval from a mailed link: no GET changes anything, and a session is for one task alone. */
export const pressOpen = async (visit: Visit): Promise<SiteResponse> => show(visit, approvalOpenPage({}))
