import { outlineOf } from '../../../forms/registry.ts'
import { type Filing, isUnderWay } from '../../engine/case.ts'
import { everyFileIn } from '../../engine/files.ts'
import type { Form } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import { toTakeBack } from '../../engine/take-back.ts'
import { contentOf } from '../../store/content.ts'
import { may } from '../../web/access.ts'
import { sendEvidence } from '../../web/evidence-links.ts'
import { Failure } from '../../web/failure.ts'
import { actTitles } from '../../web/models/act-names.ts'
import { actionsIn, officerOf } from '../../web/models/acts.ts'
import { caseView } from '../../web/models/case.ts'
import { dutyActions } from '../../web/models/duties.ts'
import { askings, filingNamed, filingView, packagedAt } from '../../web/models/filing.ts'
import { relatedTo } from '../../web/models/related.ts'
import { organName } from '../../web/names.ts'
import { formHref, placeOfField } from '../../web/places.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { signsFor } from '../../web/standing-in.ts'
import { unstaffed } from '../../web/unstaffed.ts'
import { casePage } from '../../web/views/pages/case.tsx'
import { filingPage } from '../../web/views/pages/filing.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'
import { watcherOf } from '../../web/watching.ts'

const baseOf = (visit: Visit): string => `/work/cases/${headOf(visit).id}`

export const oneCase = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const [log, related] = await Promise.all([
    services().cases.history(head.id),
    relatedTo(head.state.enterprise.code, head.id),
  ])
  const organs = (await signsFor(services().people, personOf(visit), visit.today)).map(({ organ }) => organ)
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
        related,
        hrefOf: ({ id, state }) =>
          may(visit.person, 'handle-case', state) ? `/work/cases/${id}` : undefined,
        back,
        actions: [
          ...tasksOf(visit, organs),
          ...takingBack(visit, organs),
          ...dutyActions(head.state, personOf(visit), baseOf(visit)),
          ...actsOf(visit),
        ],
      }),
    ),
  )
}

/** Filings that wait for an organ that this person signs for. */
const tasksOf = (visit: Visit, organs: readonly OrganId[]) => {
  const { state } = headOf(visit)
  const person = personOf(visit)
  if (state.status === 'closed') return []
  return state.filings.flatMap((filing) =>
    filing.status === 'in-approval' && !standsAside(filing, person)
      ? filing.waiting
          .filter((organ) => organs.includes(organ))
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

/** Whoever drew it up or recused themselves is not asked. */
const standsAside = ({ filers, recused }: Filing, { id }: Person): boolean =>
  [...(filers ?? []), ...(recused ?? [])].includes(id)

/** Decisions of this person that they may still undo. */
const takingBack = (visit: Visit, organs: readonly OrganId[]) => {
  const { state } = headOf(visit)
  const person = personOf(visit)
  if (state.status === 'closed') return []
  return state.filings.flatMap((filing) =>
    organs
      .filter((organ) => toTakeBack(filing, organ, person.id))
      .map((organ) => ({
        text: actTitles['take-back'],
        hint: outlineOf(filing.form).title,
        href: `${baseOf(visit)}/tasks/${filing.no}/acts/take-back?organ=${organ}`,
      })),
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
  const reader = { person: personOf(visit), action: 'handle-case' } as const
  const view = await filingView(head, filing, content, log, baseOf(visit), reader)
  return show(
    visit,
    filingPage({
      ...view,
      ...exportOf(visit, filing),
      ...ownPart(visit, filing, view.form),
      ...(await watching(visit, filing)),
    }),
  )
}

/** Where the file for another system is fetched, once the filing that yields it is accepted. */
const exportOf = (visit: Visit, filing: Filing) => {
  const title = outlineOf(filing.form).export
  return {
    ...(title &&
      filing.status === 'accepted' && {
        exported: { title, href: `${baseOf(visit)}/exports/${filing.no}` },
      }),
    ...packagedAt(baseOf(visit), filing),
  }
}

/** What an officer of the leading office, or of the organ whose act it is, may do while it waits. */
const watching = async (visit: Visit, filing: Filing) => {
  const head = headOf(visit)
  if (filing.status !== 'in-approval' || head.state.status !== 'open') return {}
  if (!watcherOf(personOf(visit), head, filing)) return {}
  const href = `${baseOf(visit)}/filings/${filing.no}`
  return {
    unstaffed: await unstaffed(head, filing, visit.today),
    oversee: [
      { href: `${href}/urge`, text: { zh: '催办', en: 'Urge' } },
      { href: `${href}/reassign`, text: { zh: '改派给一位审批人', en: 'Reassign to one approver' } },
    ],
  }
}

/** What the organ that drew an act up may still do with it: correct what was returned, or withdraw it. */
const ownPart = (visit: Visit, filing: Filing, form: Form) => {
  const head = headOf(visit)
  const isOwn = filing.by !== undefined && officerOf(personOf(visit), head.state, form, filing.by)
  if (!isOwn || !isUnderWay(filing) || head.state.status === 'closed') return {}
  const address = formHref(baseOf(visit), form, filing.duty)
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
  sendEvidence(visit, everyFileIn(await services().cases.history(headOf(visit).id)))
