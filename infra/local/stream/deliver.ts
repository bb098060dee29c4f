import { setTimeout as pause } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'

export interface Delivery {
  readonly invoke: (event: { readonly Records: readonly DynamoDBRecord[] }) => Promise<unknown>
  /** Everything up to this record is done with. */
  readonly done: (last: DynamoDBRecord) => void
  /** The record has failed for good. */
  readonly giveUp: (record: DynamoDBRecord, fault: unknown) => void
  readonly retries: number
  /** Milliseconds before the first retry; doubled for each further one. */
  readonly firstPauseMs: number
  /** Whether the stack is going down: what fails now is left for the next start. */
  readonly isStopping: () => boolean
}

/**
 * Hands a batch to a function until each record has succeeded or been given up.
 *
 * As the deployed mapping: what the function reports as failed is tried again from there; a batch
 * that fails whole is halved, so that one bad record does not take others with it.
 */
export async function deliver(batch: readonly DynamoDBRecord[], delivery: Delivery): Promise<void> {
  const [only] = batch
  if (!only) return
  if (batch.length === 1) return deliverOne(only, delivery)
  const failedFrom = await attempt(batch, delivery)
  const last = batch[failedFrom - 1]
  if (last) delivery.done(last)
  const rest = batch.slice(failedFrom)
  if (failedFrom > 0) return deliver(rest, delivery)
  const half = Math.ceil(rest.length / 2)
  await deliver(rest.slice(0, half), delivery)
  await deliver(rest.slice(half), delivery)
}

async function deliverOne(record: DynamoDBRecord, delivery: Delivery): Promise<void> {
  for (let retry = 0; ; retry += 1) {
    try {
      const failed = firstFailure(await delivery.invoke({ Records: [record] }), [record])
      if (failed === 1) break
      if (retry === delivery.retries) return giveUp(record, 'reported as failed', delivery)
    } catch (fault) {
      if (delivery.isStopping()) throw fault
      if (retry === delivery.retries) return giveUp(record, fault, delivery)
    }
    await pause(delivery.firstPauseMs * 2 ** retry)
  }
  delivery.done(record)
}

function giveUp(record: DynamoDBRecord, fault: unknown, delivery: Delivery): void {
  delivery.giveUp(record, fault)
  delivery.done(record)
}

/** How many records succeeded before the first that did not. */
async function attempt(batch: readonly DynamoDBRecord[], { invoke }: Delivery): Promise<number> {
  try {
    return firstFailure(await invoke({ Records: batch }), batch)
  } catch {
    return 0
  }
}

/** Reads `batchItemFailures`; an id that is none of the batch's fails it whole, as in Lambda. */
function firstFailure(result: unknown, batch: readonly DynamoDBRecord[]): number {
  const ids = failuresIn(result)
  const places = ids.map((id) => batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === id))
  return places.includes(-1) ? 0 : Math.min(batch.length, ...places)
}

function failuresIn(result: unknown): unknown[] {
  if (typeof result !== 'object' || result === null || !('batchItemFailures' in result)) return []
  const { batchItemFailures } = result
  return Array.isArray(batchItemFailures) ? batchItemFailures.map((failure) => failure?.itemIdentifier) : []
}
