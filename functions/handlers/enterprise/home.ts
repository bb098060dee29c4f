import { trackOf } from '../../../forms/registry.ts'
import { type Filing, isUnderWay, isUnserved } from '../../engine/case.ts'
import { everyFileIn } from '../../engine/files.ts'
import type { Form } from '../../engine/form.ts'
import { stateOf } from '../../engine/track.ts'
import { contentOf } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import { sendEvidence } from '../../web/evidence-links.ts'
import { Failure } from '../../web/failure.ts'
import { letterPage } from '../../web/letters.ts'
import { actionsIn } from '../../web/models/acts.ts'
import { isForEnterprise, logForEnterprise } from '../../web/models/audience.ts'
import { caseView, turnIn } from '../../web/models/case.ts'
import { clockView } from '../../web/models/clock.ts'
import { askings, filingNamed, filingView } from '../../web/models/filing.ts'
import { filingLines } from '../../web/models/filings.ts'
import { relatedTo, servedAlone } from '../../web/models/related.ts'
import { byUrgency } from '../../web/models/urgency.ts'
import { formHref, placeOfField } from '../../web/places.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { casePage } from '../../web/views/pages/case.tsx'
import { type CaseCard, enterpriseHomePage } from '../../web/views/pages/enterprise-home.tsx'
import { filingPage } from '../../web/views/pages/filing.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'

const perPage = 20

export const home = async (visit: Visit): Promise<SiteResponse> => {
  const codes = personOf(visit).roles.flatMap((role) => (role.role === 'contact' ? [role.enterprise] : []))
  const turned = visit.query.get('enterprise') ?? ''
  const after = visit.query.get('after') ?? undefined
  const enterprises = await Promise.all(
    codes.map((code) => enterpriseCard(visit, code, code === turned ? after : undefined)),
  )
  const more = enterprises.find(({ next }) => next)
  return show(
    visit,
    enterpriseHomePage({
      enterprises,
      ...(after && { first: '/my' }),
      ...(more && { next: `/my?enterprise=${more.code}&after=${more.next}` }),
    }),
  )
}

const enterpriseCard = async (visit: Visit, code: string, after: string | undefined) => {
  const [enterprise, { heads, next }] = await Promise.all([
    services().enterprises.byCode(code),
    services().cases.ofEnterprise(code, { limit: perPage, after }),
  ])
  const name = enterprise?.name ?? heads[0]?.state.enterprise.name ?? code
  return {
    name,
    code,
    cases: await Promise.all(
      byUrgency(heads.filter(({ state }) => !isUnserved(state))).map((head) => card(head, visit.today)),
    ),
    next,
  }
}

const baseOf = ({ id }: Pick<Head, 'id'>): string => `/my/cases/${id}`

const card = async (head: Head, today: string): Promise<CaseCard> => {
  const { state } = head
  const track = trackOf(state.track)
  const now = stateOf(track, state.state)
  const clock = clockView(state, today)
  return {
    number: state.number,
    href: baseOf(head),
    track: track.title,
    state: now.title,
    owner: turnIn(state),
    ...(clock && { clock }),
    actions: actionsOf(head, await begunIn(head)),
    filings: filingLines(state, baseOf(head), [], isForEnterprise),
    record: baseOf(head),
  }
}

/** What the enterprise may do now. */
const actionsOf = (head: Head, begun?: ReadonlySet<string>) =>
  actionsIn(head.state, baseOf(head), ({ by }) => by === undefined, begun)

/** Forms that the enterprise has begun and not submitted. */
const begunIn = async ({ id, state }: Head): Promise<ReadonlySet<string>> => {
  if (state.status === 'closed') return new Set()
  const drafts = await services().drafts.ofCase(id)
  const own = drafts.filter(({ by, id: draft }) => !by && !state.filings.some((one) => one.draft === draft))
  return new Set(own.map(({ form }) => form.id))
}

export const oneCase = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const [log, related, begun] = await Promise.all([
    services().cases.history(head.id),
    relatedTo(head.state.enterprise.code, head.id),
    begunIn(head),
  ])
  const back = { href: '/my', text: { zh: '返回我的案件', en: 'Back to my cases' } }
  const reading = {
    base: baseOf(head),
    today: visit.today,
    back,
    related: servedAlone(related),
    hrefOf: baseOf,
  }
  const place = { ...reading, actions: actionsOf(head, begun) }
  const view = caseView(head, logForEnterprise(head.state, log), { ...place, sees: isForEnterprise })
  return show(visit, casePage({ ...view, own: true, record: baseOf(head) }))
}

export const oneFiling = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const [log, content] = await Promise.all([
    services().cases.history(head.id),
    contentOf(services().cases, head, filing.no),
  ])
  if (!content || !isForEnterprise(filing)) throw new Failure(404)
  const reader = { person: personOf(visit), action: 'file' } as const
  const view = await filingView(head, filing, content, log, baseOf(head), reader)
  return show(
    visit,
    filingPage({
      ...view,
      ...returnedPart(head, filing, view.form),
      ...withdrawPart(head, filing),
      ...againPart(head, filing),
    }),
  )
}

const returnedPart = (head: Head, filing: Filing, form: Form) =>
  filing.status === 'returned'
    ? {
        returned: {
          reason: filing.reason,
          asked: askings(form, filing, (field) => placeOfField(formHref(baseOf(head), form), form, field)),
          correct: formHref(baseOf(head), form),
        },
      }
    : {}

/** What was withdrawn may be filed again where the case still takes it. */
const againPart = (head: Head, { status, form }: Filing) => {
  const again = formHref(baseOf(head), form)
  return status === 'withdrawn' && actionsOf(head).some(({ href }) => href === again) ? { again } : {}
}

const withdrawPart = (head: Head, filing: Filing) =>
  isUnderWay(filing) && filing.by === undefined && head.state.status === 'open'
    ? {
        withdraw: {
          action: `${baseOf(head)}/filings/${filing.no}/withdraw`,
          requestKey: `withdraw-${head.id}-${filing.no}`,
        },
      }
    : {}

export const evidence = async (visit: Visit): Promise<SiteResponse> =>
  sendEvidence(
    visit,
    everyFileIn(logForEnterprise(headOf(visit).state, await services().cases.history(headOf(visit).id))),
  )

export const letter = (visit: Visit): Promise<SiteResponse> =>
  letterPage(visit, baseOf(headOf(visit)), { sees: isForEnterprise })
