import { contentOf } from '../../store/content.ts'
import { may } from '../../web/access.ts'
import { Failure } from '../../web/failure.ts'
import { letterPage } from '../../web/letters.ts'
import { caseView } from '../../web/models/case.ts'
import { filingNamed, filingView, packagedAt } from '../../web/models/filing.ts'
import { relatedTo } from '../../web/models/related.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { casePage } from '../../web/views/pages/case.tsx'
import { filingPage } from '../../web/views/pages/filing.tsx'
import { headOf, type Visit } from '../../web/visit.ts'
import { orderView } from './orders.ts'

const baseOf = (visit: Visit): string => `/audit/cases/${headOf(visit).id}`

/** The whole case to read, and its archive as it stands. */
export const oneCase = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const [log, ordered, related] = await Promise.all([
    services().cases.history(head.id),
    services().orders.order(head.id, head.version),
    relatedTo(head.state.enterprise.code, head.id),
  ])
  const base = baseOf(visit)
  const view = caseView(head, log, {
    base,
    today: visit.today,
    back,
    related,
    hrefOf: ({ id, state }) => (may(visit.person, 'read-archive', state) ? `/audit/cases/${id}` : undefined),
    actions: [],
    showsEvidence: false,
  })
  const archive = {
    order: { action: `${base}/archive`, requestKey: `${head.id}-${head.version}` },
    sequence: head.version,
    retention: `/work/retention/${head.id}`,
    ...(ordered && { existing: orderView(ordered, head, visit.now) }),
  }
  return show(visit, casePage({ ...view, archive }))
}

const back = { href: '/audit', text: { zh: '返回案件查询', en: 'Back to the cases' } }

/** One filing to read; its evidence is in the archive alone. */
export const oneFiling = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const [log, content] = await Promise.all([
    services().cases.history(head.id),
    contentOf(services().cases, head, filing.no),
  ])
  if (!content) throw new Failure(404)
  const view = await filingView(head, filing, content, log, baseOf(visit))
  return show(visit, filingPage({ ...view, evidence: { slots: [] }, ...packagedAt(baseOf(visit), filing) }))
}

export const letter = (visit: Visit): Promise<SiteResponse> =>
  letterPage(visit, baseOf(visit), { showsEvidence: false })
