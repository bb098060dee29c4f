import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { stays } from '../engine/retention.ts'
import { senderOf } from '../mail/send.ts'
import { enter } from '../register/log/enter.ts'
import { commitIn } from '../store/commit.ts'
import { faultOf } from '../web/fault.ts'
import { services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { claimFiles } from './outbox/claim-files.ts'
import { deliver } from './outbox/deliver.ts'
import { measure } from './outbox/measure.ts'
import { post } from './outbox/post.ts'

/**
 * The table's stream: a commit becomes stored letters and facts and enters the public log, a stored letter is sent.
 * Records may come twice or apart, so each half is harmless to repeat; the first that fails is where the batch resumes.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const broken = await firstFailure(Records)
  // The batch goes on from there: what came before it does not come again.
  const failed = (await enterAll(broken ? Records.slice(0, Records.indexOf(broken)) : Records)) ?? broken
  return { batchItemFailures: failed ? [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? '' }] : [] }
}

const firstFailure = async (records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> => {
  for (const record of records) {
    try {
      await handle(record)
    } catch (error) {
      tellOf(record, error)
      return record
    }
  }
  return undefined
}

/** All of a batch together, after its letters: what keeps the log from growing does not hold up mail. */
const enterAll = async (records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> => {
  const commits = records.filter((record) => itemIn(record)?.type === 'commit')
  try {
    const { log, cases } = services()
    const written = commits.at(-1)?.dynamodb?.ApproximateCreationDateTime ?? 0
    const at = new Date(written * 1000).toISOString()
    await enter(
      { log, cases },
      commits.map((record) => commitIn(itemIn(record) ?? {})),
      at,
    )
    return undefined
  } catch (error) {
    if (commits[0]) tellOf(commits[0], error)
    return commits[0]
  }
}

const tellOf = ({ eventID }: DynamoDBRecord, error: unknown): void => {
  console.error(JSON.stringify({ job: 'outbox', event: eventID, fault: faultOf(error) }))
}

const itemIn = ({ eventName, dynamodb }: DynamoDBRecord): Record<string, unknown> | undefined =>
  eventName === 'INSERT' && dynamodb?.NewImage
    ? unmarshall(dynamodb.NewImage as Record<string, AttributeValue>)
    : undefined

const handle = async (record: DynamoDBRecord): Promise<void> => {
  const item = itemIn(record)
  if (!item) return
  if (item.type === 'commit') {
    if (isOfRecordAlone(item)) return
    await claimFiles(services(), item)
    await post(services(), settings().BASE_URL, item)
    await measure(services(), item)
    const { count } = await import('./outbox/count.ts')
    await count(services(), item)
  }
  if (item.type === 'mail') await deliver(services(), send(), String(item.id)).catch(leaveToSweep)
}

/** What is done to a record is mailed to nobody and counted nowhere; its other events may be gone by now. */
const isOfRecordAlone = (item: Record<string, unknown>): boolean => commitIn(item).log.every(stays)

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
