import { outlineOf } from '../../../forms/registry.ts'
import { type Filing, isUnderWay } from '../../engine/case.ts'
import type { Form } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import { contentOf } from '../../store/content.ts'
import type { Task } from '../../store/links.ts'
import { takeDecision } from '../../web/deciding.ts'
import { evidenceIn, sendEvidence } from '../../web/evidence-links.ts'
import { Failure, rejectionWords } from '../../web/failure.ts'
import { actionsIn, officerOf } from '../../web/models/acts.ts'
import { caseView } from '../../web/models/case.ts'
import { askings, filingNamed, filingView } from '../../web/models/filing.ts'
import { decidedView, type TaskPlace, taskView } from '../../web/models/task.ts'
import { organName } from '../../web/names.ts'
import { formHref, placeOfField } from '../../web/places.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { isApproverOf, refuseOwn, waitingFor } from '../../web/task-session.ts'
import { casePage } from '../../web/views/pages/case.tsx'
import { decidedPage } from '../../web/views/pages/decided.tsx'
import { filingPage } from '../../web/views/pages/filing.tsx'
import { taskPage } from '../../web/views/pages/task.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'

const baseOf = (visit: Visit): string => `/work/cases/${headOf(visit).id}`

export const oneCase = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const log = await services().cases.history(head.id)
  const back = {
    href: `/work/cases?county=${head.state.county}`,
    text: { zh: '返回案件列表', en: 'Back to the cases' },
  }
  return show(
    visit,
    casePage(
      caseView(head, log, {
        base: baseOf(visit),
        today: visit.today,
        back,
        actions: [...tasksOf(visit), ...actsOf(visit)],
      }),
    ),
  )
}

/** Filings that wait for an organ of this person. */
const tasksOf = (visit: Visit) => {
  const { state } = headOf(visit)
  const person = personOf(visit)
  if (state.status === 'closed') return []
  return state.filings.flatMap((filing) =>
    filing.status === 'in-approval' && !filing.filers?.includes(person.id)
      ? filing.waiting
          .filter((organ) => isApproverOf(person, organ))
          .map((organ) => ({
            text: {
              zh: `审批：${outlineOf(filing.form).title.zh}`,
              en: `Decide: ${outlineOf(filing.form).title.en}`,
            },
            hint: organName(organ),
            href: `${baseOf(visit)}/tasks/${filing.no}?organ=${organ}`,
          }))
      : [],
  )
}

/** What this person may draw up in the case, as an officer of one of its organs. */
const actsOf = (visit: Visit) => {
  const { state } = headOf(visit)
  const person = personOf(visit)
  return actionsIn(
    state,
    baseOf(visit),
    (form, filing) => officerOf(person, state, form, filing?.by) !== undefined,
  )
}

export const oneFiling = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const [log, content] = await Promise.all([
    services().cases.history(head.id),
    contentOf(services().cases, head, filing.no),
  ])
  if (!content) throw new Failure(404)
  const view = await filingView(head, filing, content, log, baseOf(visit))
  return show(
    visit,
    filingPage({ ...view, ...exportOf(visit, filing), ...ownPart(visit, filing, view.form) }),
  )
}

/** Where the file for another system is fetched, once the filing that yields it is accepted. */
const exportOf = (visit: Visit, { no, form, status }: Filing) => {
  const title = outlineOf(form).export
  return title && status === 'accepted' ? { exported: { title, href: `${baseOf(visit)}/exports/${no}` } } : {}
}

/** What the organ that drew an act up may still do with it: correct what was returned, or withdraw it. */
const ownPart = (visit: Visit, filing: Filing, form: Form) => {
  const head = headOf(visit)
  const isOwn = filing.by !== undefined && officerOf(personOf(visit), head.state, form, filing.by)
  if (!isOwn || !isUnderWay(filing) || head.state.status === 'closed') return {}
  const address = formHref(baseOf(visit), form)
  return {
    ...(filing.status === 'returned' && {
      returned: {
        reason: filing.reason,
        asked: askings(form, filing, (field) => placeOfField(address, form, field)),
        correct: address,
      },
    }),
    withdraw: {
      action: `${baseOf(visit)}/filings/${filing.no}/withdraw`,
      requestKey: `withdraw-${head.id}-${filing.no}`,
    },
  }
}

export const evidence = async (visit: Visit): Promise<SiteResponse> =>
  sendEvidence(visit, evidenceIn(await services().cases.history(headOf(visit).id)))

/** The task of an organ of this person; the form says which epoch and content it was read from. */
const taskIn = (visit: Visit): Task => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const asked = visit.form.get('organ') ?? visit.query.get('organ')
  const organs = personOf(visit).roles.flatMap((role) => (role.role === 'approver' ? [role.organ] : []))
  const organ = organs.find((own): own is OrganId => own === asked)
  if (!organ) throw new Failure(403, rejectionWords({ code: 'not-your-step', step: '' }))
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

const placeOf = (visit: Visit, task: Task): TaskPlace => ({
  action: `${baseOf(visit)}/tasks/${task.filing}?organ=${task.organ}&seen=${task.epoch}.${task.digest}`,
  evidence: `${baseOf(visit)}/evidence`,
  back: baseOf(visit),
  today: visit.today,
})

export const oneTask = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const task = taskIn(visit)
  const waiting = waitingFor(head, task)
  if (waiting) {
    refuseOwn(waiting, personOf(visit))
    return show(visit, taskPage(await taskView(head, task, placeOf(visit, task))))
  }
  const decided = await decidedView(head, task)
  return decided
    ? show(visit, decidedPage({ ...decided, links: linksAfter(visit) }))
    : seeOther(`${baseOf(visit)}/filings/${task.filing}`)
}

const linksAfter = (visit: Visit) => [
  { href: '/work', text: { zh: '返回待办', en: 'Back to the queue' } },
  { href: baseOf(visit), text: { zh: '查看案件', en: 'See the case' } },
]

export const decide = async (visit: Visit): Promise<SiteResponse> => {
  const task = taskIn(visit)
  return takeDecision(visit, {
    person: personOf(visit),
    head: headOf(visit),
    task,
    place: placeOf(visit, task),
  })
}
