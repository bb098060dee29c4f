import { digestsOf } from '../../evidence/archive/digests.ts'
import type { Batch, Line, Stored } from '../../store/batches.ts'
import type { Order } from '../../store/orders.ts'
import { auditServices } from '../../web/audit-services.ts'
import { faultOf } from '../../web/fault.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { storage } from '../../web/storage.ts'
import { buildCase, isTold } from './build-case.ts'

/** Builds the archive of one case of an order, or keeps why it cannot be built: the others go on. */
export const buildLine = async (batch: Batch, no: number): Promise<void> => {
  const { batches } = auditServices()
  const line = await batches.line(batch.id, no)
  if (!line || line.stored || line.failure) return
  await batches.finish('line', { ...line, ...(await tried(batch, line)) })
}

const tried = async (batch: Batch, line: Line): Promise<Pick<Line, 'stored' | 'failure'>> => {
  try {
    return { stored: await stored(batch, line) }
  } catch (error) {
    console.error(JSON.stringify({ job: 'archive', batch: batch.id, case: line.case, fault: faultOf(error) }))
    return { failure: isTold(error) ? error.path : 'fault' }
  }
}

const stored = async (batch: Batch, line: Line): Promise<Stored> => {
  const order = await orderFor(batch, line)
  const { key, size } = await buildCase(order)
  const { orders } = services()
  if (order.status !== 'ready') await orders.finish({ ...order, status: 'ready', object: key, size })
  const digests = order.digests ?? (await digestsOf(storage(), settings().EXPORTS_BUCKET, key))
  if (!order.digests) await orders.keepDigests({ ...order, digests })
  return { object: key, size, ...digests }
}

/** The order of that case at that event: whose signatures it was signed with is kept there, whoever asked first. */
const orderFor = async ({ by, at }: Batch, { case: id, sequence }: Line): Promise<Order> => {
  const { orders } = services()
  const order: Order = { case: id, sequence, by, at, status: 'waiting' }
  if (await orders.placeQuietly(order)) return order
  return (await orders.order(id, sequence)) ?? order
}
