import { divisions, municipality } from '../../../forms/organs.ts'
import { readCreditCode } from '../../engine/credit-code.ts'
import { CaseId } from '../../engine/ids.ts'
import type { Heads } from '../../store/cases.ts'
import type { Head } from '../../store/head.ts'
import { divisionsOf } from '../../web/access.ts'
import { queryWords } from '../../web/models/case-query.ts'
import { divisionName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { casesPage } from '../../web/views/pages/cases.tsx'
import { personOf, type Visit } from '../../web/visit.ts'
import { caseRow } from '../official/queue.ts'
import { orderView } from './orders.ts'

const perPage = 20
/** Of each county, where none is chosen. */
const perCounty = 5
const latestOrders = 10

/** What an auditor asks for: the counties in scope, the one chosen, what was typed, where the last page ended. */
type Asked = {
  readonly own: readonly string[]
  readonly county?: string | undefined
  readonly q: string
  readonly after?: string | undefined
}

const askedBy = (visit: Visit): Asked => {
  const all = [...divisions, municipality].map(({ id }) => id)
  const own = divisionsOf(personOf(visit), 'auditor', municipality.id, all)
  const chosen = own.length === 1 ? own[0] : own.find((id) => id === visit.query.get('county'))
  return {
    own,
    county: chosen,
    q: (visit.query.get('q') ?? '').normalize('NFKC').trim(),
    after: visit.query.get('after') ?? undefined,
  }
}

export const search = async (visit: Visit): Promise<SiteResponse> => {
  const asked = askedBy(visit)
  const [{ heads, next }, orders, batches] = await Promise.all([
    find(asked),
    ordersOf(visit, asked),
    batchesOf(visit, asked),
  ])
  const { own, county, q, after } = asked
  return show(
    visit,
    casesPage({
      title: titleOf(asked),
      rows: heads.map((head) => caseRow(head, `/audit/cases/${head.id}`)),
      today: visit.today,
      search: {
        action: '/audit',
        counties: own.map((id) => ({ value: id, label: divisionName(id) })),
        county,
        q,
      },
      orders,
      batches: { order: '/audit/batches/new', placed: batches },
      ...(after && { first: hrefOf(asked) }),
      ...(next && { next: hrefOf(asked, next) }),
    }),
  )
}

const titleOf = ({ county, q }: Asked) => {
  if (county) return { zh: `案件（${divisionName(county).zh}）`, en: `Cases: ${divisionName(county).en}` }
  return q
    ? { zh: '案件查询', en: 'Search for cases' }
    : { zh: '各县区最新案件', en: 'Newest cases of each county' }
}

const hrefOf = ({ county = '', q }: Asked, after?: string): string =>
  `/audit?${new URLSearchParams({ county, q, ...(after && { after }) })}`

/** By case number, by credit code, or else by the beginning of the name among the cases listed: never a scan. */
const find = async (asked: Asked): Promise<Heads> => {
  const inScope = ({ state }: Head) => asked.own.includes(state.county)
  const numbered = await caseNumbered(asked.q)
  if (numbered) return { heads: [numbered].filter(inScope) }
  const code = readCreditCode(asked.q)
  const found = code.kind === 'malformed' ? await listed(asked) : await ofEnterprise(code.code, asked)
  return { ...found, heads: found.heads.filter(inScope) }
}

/** A case is named by its number, which is its id in capitals with the platform's letter before it. */
const caseNumbered = async (typed: string): Promise<Head | undefined> => {
  const id = CaseId.safeParse(typed.toLowerCase().replace(/^l?c-/, 'C-'))
  return id.success ? services().cases.head(id.data) : undefined
}

const ofEnterprise = (code: string, { after }: Asked): Promise<Heads> =>
  services().cases.ofEnterprise(code, { limit: perPage, after })

const listed = async (asked: Asked): Promise<Heads> => {
  const { heads, next } = asked.county
    ? await services().cases.ofCounty(asked.county, { limit: perPage, after: asked.after })
    : await newestOfEach(asked.own)
  const matching = heads.filter(({ state }) => state.enterprise.name.normalize('NFKC').startsWith(asked.q))
  return next ? { heads: matching, next } : { heads: matching }
}

/** A few of each county at once; to see more, a county is chosen. */
const newestOfEach = async (counties: readonly string[]): Promise<Heads> => {
  const { cases } = services()
  const pages = await Promise.all(counties.map((county) => cases.ofCounty(county, { limit: perCounty })))
  const heads = pages.flatMap((page) => page.heads)
  return { heads: heads.toSorted((a, b) => b.opened.localeCompare(a.opened)) }
}

/** Their latest orders of many cases, by what was asked for. */
const batchesOf = async (visit: Visit, { q, after }: Asked) => {
  if (q || after) return []
  const placed = await services().batches.of(personOf(visit).id, latestOrders)
  return placed.map(({ id, query, cases }) => ({
    href: `/audit/batches/${id}`,
    text: queryWords(query),
    cases: cases.length,
  }))
}

/** The auditor's latest orders, beside the list but not beside what was searched for. */
const ordersOf = async (visit: Visit, { q, after, own }: Asked) => {
  if (q || after) return []
  const { orders } = await services().orders.of(personOf(visit).id, { limit: latestOrders })
  const heads = await services().cases.heads(orders.map((order) => order.case))
  return orders.flatMap((order) => {
    const head = heads.find(({ id }) => id === order.case)
    return head && own.includes(head.state.county) ? [orderView(order, head, visit.now)] : []
  })
}
