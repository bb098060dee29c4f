import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { senderOf } from '../mail/send.ts'
import { faultOf } from '../web/fault.ts'
import { services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { deliver } from './outbox/deliver.ts'
import { measure } from './outbox/measure.ts'
import { post } from './outbox/post.ts'

/**
 * The table's stream: a commit becomes stored letters and facts, a stored letter is sent. Records may come
 * twice or apart, so each half is harmless to repeat; the first that fails is where the batch resumes.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const record of Records) {
    try {
      await handle(record)
    } catch (error) {
      console.error(JSON.stringify({ job: 'outbox', event: record.eventID, fault: faultOf(error) }))
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}

const handle = async ({ eventName, dynamodb }: DynamoDBRecord): Promise<void> => {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return
  const item = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>)
  if (item.type === 'commit') {
    await post(services(), settings().BASE_URL, item)
    await measure(services(), item)
    const { count } = await import('./outbox/count.ts')
    await count(services(), item)
  }
  if (item.type === 'mail') await deliver(services(), send(), String(item.id)).catch(leaveToSweep)
}

/** Mail that cannot be sent now must not hold up what comes after it: the sweep tries again. */
const leaveToSweep = (error: unknown): void => {
  console.error(JSON.stringify({ job: 'outbox', left: 'unsent', fault: faultOf(error) }))
}

let sender: ReturnType<typeof senderOf> | undefined

const send = () => {
  const { MAIL_FROM, BASE_URL, MAIL_EVENTS } = settings()
  sender ??= senderOf({ from: MAIL_FROM, host: new URL(BASE_URL).hostname, events: MAIL_EVENTS })
  return sender
}
