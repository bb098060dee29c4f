import type { Order } from '../../store/orders.ts'
import { Failure } from '../../web/failure.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import type { RedactedView } from '../../web/views/pages/redacted.tsx'
import type { Visit } from '../../web/visit.ts'
import { leadTo, orderHref, orderIn } from './placed.ts'
import { standingOf } from './standing.ts'

const hourMs = 3_600_000
/** The exports bucket forgets after 30 days, and a job that takes an hour is dead. */
const keptMs = 29 * 24 * hourMs

/** The variant for outsiders of an archive that is ready and signed; others have none. */
export const redactedView = async (order: Order, now: number): Promise<RedactedView | undefined> => {
  if (standingOf(order, now).status !== 'ready' || !order.signatures?.length) return undefined
  const made = await services().orders.redacted(order)
  const href = orderHref(order.case, order.sequence)
  const again = {
    action: `${href}/redacted`,
    requestKey: `${order.case}-${order.sequence}-${made?.at ?? ''}`,
  }
  const age = made ? now - Date.parse(made.at) : 0
  if (!made || age >= (made.object ? keptMs : hourMs)) return { status: 'none', order: again }
  return made.object
    ? { status: 'ready', download: `${href}/redacted.zip`, size: made.size ?? 0 }
    : { status: 'waiting' }
}

/** Orders the variant for outsiders; one that is being made or is there is left as it is. */
export const order = async (visit: Visit): Promise<SiteResponse> => {
  const placed = await orderIn(visit)
  const view = await redactedView(placed, visit.now)
  if (!view) throw new Failure(404)
  if (view.status === 'none') await services().orders.placeRedacted(placed, visit.at)
  return seeOther(orderHref(placed.case, placed.sequence))
}

export const file = async (visit: Visit): Promise<SiteResponse> => {
  const placed = await orderIn(visit)
  const view = await redactedView(placed, visit.now)
  const made = await services().orders.redacted(placed)
  if (view?.status !== 'ready' || !made?.object) throw new Failure(404)
  return leadTo(visit, placed, made.object)
}
