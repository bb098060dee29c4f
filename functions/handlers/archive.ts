import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import { CaseId } from '../engine/ids.ts'
import { bagOf } from '../evidence/archive/bag.ts'
import { buildArchive } from '../evidence/archive/build.ts'
import { SpoiledEvidence } from '../evidence/archive/read.ts'
import { compose } from '../mail/compose.ts'
import type { Order } from '../store/orders.ts'
import { faultOf } from '../web/fault.ts'
import { services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { storage } from '../web/storage.ts'
import { bagInput } from './archive/bag-input.ts'
import { readyLetter } from './archive/letter.ts'
import { logProof } from './archive/log-proof.ts'
import { BrokenLog, logUpTo } from './archive/log-up-to.ts'
import { signed, signingWords } from './archive/signed.ts'

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
  const placed = Placed.safeParse(unmarshall(dynamodb.NewImage as Record<string, AttributeValue>))
  if (!placed.success) return
  const order = await services().orders.order(placed.data.case, placed.data.sequence)
  if (order) await fulfil(order)
}

/** Builds what was ordered; a case that is not what its log says is the auditor's to know, not a fault of ours. */
const fulfil = async (order: Order): Promise<void> => {
  try {
    const { key, size } = await build(order)
    await services().orders.finish({ ...order, status: 'ready', object: key, size })
  } catch (error) {
    if (!isTold(error)) throw error
    console.error(JSON.stringify({ job: 'archive', case: order.case, spoiled: error.path }))
    return services().orders.finish({ ...order, status: 'failed', failure: error.path })
  }
  await tellOrderer(order)
}

/** What the order's page says: the case is not what its log says, or nobody stamps the time just now. */
const isTold = (error: unknown): error is Error & { readonly path: string } =>
  error instanceof SpoiledEvidence ||
  error instanceof BrokenLog ||
  (error instanceof Error && error.name === 'NoTimestamp')

const build = async (order: Order) => {
  const { case: id, sequence } = order
  const { EVIDENCE_BUCKET: evidence, EXPORTS_BUCKET: exports } = settings()
  const log = logUpTo(sequence, await services().cases.history(id))
  const proven = await logProof(log, order)
  const bag = bagOf({ ...(await bagInput(id, log)), ...proven, signing: signingWords() })
  return buildArchive(storage(), { bag: await signed(bag, order), evidence, exports })
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
