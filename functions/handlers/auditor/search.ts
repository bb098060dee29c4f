import { offices } from '../../../forms/organs.ts'
import { auditServices } from '../../web/audit-services.ts'
import { queryWords } from '../../web/models/case-query.ts'
import { divisionName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { hashOf } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { casesPage } from '../../web/views/pages/cases.tsx'
import { personOf, type Visit } from '../../web/visit.ts'
import { caseRow } from '../official/queue.ts'
import {
  type Asked,
  addressOf,
  askedBy,
  asksHead,
  asksLog,
  isChosen,
  typedBy,
  type Unread,
  unreadIn,
} from './asked.ts'
import { type Found, find } from './find.ts'
import { orderView } from './orders.ts'
import { statesOf, tracksRead } from './query.ts'

const latestOrders = 10

/** Cases that an auditor asks for, and beside the first page what they ordered and saved. */
export const search = async (visit: Visit): Promise<SiteResponse> => {
  const asked = askedBy(visit)
  const unread = unreadIn(visit)
  const isRead = Object.keys(unread).length === 0
  const [{ heads, next, read }, beside] = await Promise.all([
    isRead ? find(asked) : nothing,
    isRead ? besideOf(visit, asked) : {},
  ])
  return show(
    visit,
    casesPage({
      title: titleOf(asked),
      rows: heads.map((head) => caseRow(head, `/audit/cases/${head.id}`)),
      today: visit.today,
      search: { ...searchView(asked, isRead ? undefined : { typed: typedBy(visit), unread }), read },
      ...beside,
      ...(asked.after && { first: addressOf(asked) }),
      ...(next && { next: addressOf(asked, next) }),
    }),
  )
}

const nothing: Found = { heads: [] }

type Mistyped = { readonly typed: ReturnType<typeof typedBy>; readonly unread: Unread }

/** The search as it was asked, with all that may be chosen. */
const searchView = (asked: Asked, mistyped?: Mistyped) => {
  const { own, county, q, track, state, from, to, office, official, least } = asked
  const found = isPlain(asked) || mistyped ? undefined : addressOf(asked)
  return {
    action: '/audit',
    counties: own.map((id) => ({ value: id, label: divisionName(id) })),
    county,
    q,
    more: {
      tracks: tracksRead,
      states: track ? statesOf(track).map(({ id, title }) => ({ value: id, label: title })) : [],
      offices: offices.map(({ id, name }) => ({ value: id, label: name })),
      asked: { track, state, from, to, office, official, least, ...mistyped?.typed },
      unread: mistyped?.unread,
      ...(found && {
        save: {
          action: '/audit/searches',
          requestKey: hashOf(found).slice(0, 16),
          hidden: { href: found },
        },
      }),
    },
  }
}

const isPlain = (asked: Asked): boolean => !asked.q && !isChosen(asked) && !asksHead(asked) && !asksLog(asked)

const titleOf = (asked: Asked) => {
  const { county } = asked
  if (county) return { zh: `案件（${divisionName(county).zh}）`, en: `Cases: ${divisionName(county).en}` }
  return isPlain(asked)
    ? { zh: '各县区最新案件', en: 'Newest cases of each county' }
    : { zh: '案件查询', en: 'Search for cases' }
}

/** What stands beside the list, but not beside what was searched for. */
const besideOf = async (visit: Visit, asked: Asked) => {
  if (asked.q || asked.after || asksHead(asked) || asksLog(asked)) return {}
  const [orders, placed, saved] = await Promise.all([
    ordersOf(visit, asked),
    batchesOf(visit),
    auditServices().searches.of(personOf(visit).id),
  ])
  return {
    orders,
    batches: { order: '/audit/batches', records: '/audit/records', placed },
    saved: saved.map(({ id, name, href }) => ({
      name,
      href,
      forget: { action: `/audit/searches/${id}/forget`, requestKey: id },
    })),
  }
}

/** Their latest orders of many cases, by what was asked for. */
const batchesOf = async (visit: Visit) => {
  const placed = await auditServices().batches.of(personOf(visit).id, latestOrders)
  return placed.map(({ id, query, cases }) => ({
    href: `/audit/batches/${id}`,
    text: queryWords(query),
    cases: cases.length,
  }))
}

/** The auditor's latest orders. */
const ordersOf = async (visit: Visit, { own }: Asked) => {
  const { orders } = await services().orders.of(personOf(visit).id, { limit: latestOrders })
  const heads = await services().cases.heads(orders.map((order) => order.case))
  return orders.flatMap((order) => {
    const head = heads.find(({ id }) => id === order.case)
    return head && own.includes(head.state.county) ? [orderView(order, head, visit.now)] : []
  })
}
