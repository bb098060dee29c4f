import { archiveLink } from '../../evidence/archive/link.ts'
import { fileOf } from '../../evidence/archive/names.ts'
import { storeOfEnvironment } from '../../evidence/presign.ts'
import type { Head } from '../../store/head.ts'
import type { Order } from '../../store/orders.ts'
import { Failure } from '../../web/failure.ts'
import { recordActOf } from '../../web/recording.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { type OrderView, orderPage } from '../../web/views/pages/archive.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'
import { standingOf } from './standing.ts'

const orderHref = (id: string, sequence: number): string => `/audit/orders/${id}/${sequence}`

/** An order as a line of a list. */
export const orderView = (order: Order, { state }: Head, now: number): OrderView => ({
  caseNumber: state.number,
  enterprise: state.enterprise.name,
  sequence: order.sequence,
  orderedAt: order.at,
  size: order.size,
  href: orderHref(order.case, order.sequence),
  ...standingOf(order, now),
})

/** Orders the archive of the case as it stands; ordered before, it is the same archive. */
export const place = async (visit: Visit): Promise<SiteResponse> => {
  const { id, version } = headOf(visit)
  await services().orders.place(orderAt(visit, version))
  return seeOther(orderHref(id, version))
}

const orderAt = (visit: Visit, sequence: number): Order => ({
  case: headOf(visit).id,
  sequence,
  by: personOf(visit).id,
  at: visit.at,
  status: 'waiting',
})

/** How far an archive is, and where to fetch it once it is ready. */
export const progress = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const order = await orderIn(visit)
  const { href, ...view } = orderView(order, head, visit.now)
  const download = view.status === 'ready' && order.object ? `${href}/archive.zip` : undefined
  return show(
    visit,
    orderPage({
      ...view,
      ...(download && { download }),
      back: `/audit/cases/${head.id}`,
      again: { action: href, requestKey: `${order.case}-${order.sequence}-${order.at}` },
    }),
  )
}

/**
 * Leads to an archive by an address that lives as long as a click, and records who was given it. A program that
 * goes on with a download comes here again.
 */
export const file = async (visit: Visit): Promise<SiteResponse> => {
  const order = await orderIn(visit)
  const { object: key } = order
  if (!key || standingOf(order, visit.now).status !== 'ready') throw new Failure(404)
  const { id, state } = headOf(visit)
  const event = { type: 'ArchiveDownloaded', case: id, event: order.sequence, file: fileOf(key) } as const
  await recordActOf(visit, [state.county], event)
  return seeOther(await archiveLink(storeOfEnvironment(), { bucket: settings().EXPORTS_BUCKET, key }))
}

const orderIn = async (visit: Visit): Promise<Order> => {
  const { sequence = '' } = visit.params
  const order = /^[1-9]\d{0,6}$/.test(sequence)
    ? await services().orders.order(headOf(visit).id, Number(sequence))
    : undefined
  if (!order) throw new Failure(404)
  return order
}

/** Orders what failed anew, so that the job sees it; what waits or is ready is left as it is. */
export const again = async (visit: Visit): Promise<SiteResponse> => {
  const order = await orderIn(visit)
  if (standingOf(order, visit.now).status === 'failed') {
    await services().orders.forget(order)
    const { signatures } = order
    await services().orders.place({ ...orderAt(visit, order.sequence), signatures })
  }
  return seeOther(orderHref(order.case, order.sequence))
}
