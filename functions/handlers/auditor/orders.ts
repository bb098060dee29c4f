import type { Head } from '../../store/head.ts'
import type { Order } from '../../store/orders.ts'
import { Failure } from '../../web/failure.ts'
import { recordActOf } from '../../web/recording.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type OrderView, orderPage } from '../../web/views/pages/archive.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'
import { leadTo, orderHref, orderIn } from './placed.ts'
import { redactedView } from './redacted.ts'
import { standingOf } from './standing.ts'

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
      redacted: await redactedView(order, visit.now),
      back: `/audit/cases/${head.id}`,
      again: { action: href, requestKey: `${order.case}-${order.sequence}-${order.at}` },
    }),
  )
}

/** Leads to the archive. */
export const file = async (visit: Visit): Promise<SiteResponse> => {
  const order = await orderIn(visit)
  if (!order.object || standingOf(order, visit.now).status !== 'ready') throw new Failure(404)
  return leadTo(visit, order, order.object)
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

/** The package of a filing, recorded as an archive is. */
export const whole = async (visit: Visit): Promise<SiteResponse> => {
  const { sendPackage } = await import('../../web/package-page.ts')
  const { name, response } = await sendPackage(visit)
  const { id, version, state } = headOf(visit)
  const event = { type: 'ArchiveDownloaded', case: id, event: version, file: name } as const
  await recordActOf(visit, [state.county], event)
  return response
}
