import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import { CaseId } from '../engine/ids.ts'
import { compose } from '../mail/compose.ts'
import type { Order } from '../store/orders.ts'
import { faultOf } from '../web/fault.ts'
import { services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { buildCase, isTold } from './archive/build-case.ts'
import { readyLetter } from './archive/letter.ts'

/**
 * The table's stream: each order becomes an archive. All of it is harmless to repeat, so whatever
 * fails for a reason outside the case is tried again from the record that failed.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of Records) {
    try {
      await handle(record)
    } catch (error) {
      console.error(JSON.stringify({ job: 'archive', event: record.eventID, fault: faultOf(error) }))
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}

const Placed = z.object({ type: z.literal('archive-order'), case: CaseId, sequence: z.int() })

const handle = async ({ eventName, dynamodb }: DynamoDBRecord): Promise<void> => {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return
  const item = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>)
  const placed = Placed.safeParse(item)
  if (!placed.success) return followOthers(item)
  const order = await services().orders.order(placed.data.case, placed.data.sequence)
  if (order) await fulfil(order)
}

/** Orders of many cases, and variants for outsiders; each leaves what is not its own. */
const followOthers = async (item: unknown): Promise<void> => {
  await (await import('./archive/batch.ts')).followBatch(item)
  await (await import('./archive/redacted.ts')).followRedaction(item)
}

/** Builds what was ordered; a case that is not what its log says is the auditor's to know, not a fault of ours. */
const fulfil = async (order: Order): Promise<void> => {
  try {
    const { key, size } = await buildCase(order)
    await services().orders.finish({ ...order, status: 'ready', object: key, size })
  } catch (error) {
    if (!isTold(error)) throw error
    console.error(JSON.stringify({ job: 'archive', case: order.case, spoiled: error.path }))
    return services().orders.finish({ ...order, status: 'failed', failure: error.path })
  }
  await tellOrderer(order)
}

const tellOrderer = async (order: Order): Promise<void> => {
  const [person, head] = await Promise.all([
    services().people.byId(order.by),
    services().cases.head(order.case),
  ])
  if (!person?.active || !head) return
  const letter = readyLetter(order, head.state, settings().BASE_URL)
  const id = `archive-${order.case}-${order.sequence}`
  await services().mails.store({ id, to: person.email, ...compose(letter), at: order.at })
}
