import { archiveLink } from '../../evidence/archive/link.ts'
import { fileOf } from '../../evidence/archive/names.ts'
import { storeOfEnvironment } from '../../evidence/presign.ts'
import type { Order } from '../../store/orders.ts'
import { Failure } from '../../web/failure.ts'
import { recordActOf } from '../../web/recording.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { headOf, type Visit } from '../../web/visit.ts'

/** Page of an order. */
export const orderHref = (id: string, sequence: number): string => `/audit/orders/${id}/${sequence}`

/**
 * Leads to a file of an order by an address that lives as long as a click, and records who was given it. A program
 * that goes on with a download comes here again.
 */
export const leadTo = async (visit: Visit, order: Order, key: string): Promise<SiteResponse> => {
  const { id, state } = headOf(visit)
  const event = { type: 'ArchiveDownloaded', case: id, event: order.sequence, file: fileOf(key) } as const
  await recordActOf(visit, [state.county], event)
  return seeOther(await archiveLink(storeOfEnvironment(), { bucket: settings().EXPORTS_BUCKET, key }))
}

/** The order that the address names. */
export const orderIn = async (visit: Visit): Promise<Order> => {
  const { sequence = '' } = visit.params
  const order = /^[1-9]\d{0,6}$/.test(sequence)
    ? await services().orders.order(headOf(visit).id, Number(sequence))
    : undefined
  if (!order) throw new Failure(404)
  return order
}
