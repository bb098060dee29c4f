import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { streamFilters } from '../stream-filters.ts'
import type { Clock } from './clock.ts'
import { messageOf } from './failure.ts'
import { appendLine } from './files.ts'
import type { Folder } from './folder.ts'
import type { Functions } from './functions.ts'
import type { Log } from './log.ts'
import { type Consumer, startConsumer } from './stream/consumer.ts'
import { createReader } from './stream/reader.ts'

export interface ConsumersOptions {
  readonly streamArn: string
  readonly functions: Functions
  readonly clock: Clock
  readonly folder: Folder
  readonly log: Log
}

/** Those who follow the table's stream, by the function that they call. */
export interface Consumers {
  poke(): void
  /** Resolves when the mail that follows from everything written so far has gone out. */
  mailed(): Promise<void>
  /** … and the archives too. */
  drained(): Promise<void>
  stop(): Promise<void>
}

/** As the deployed mappings: one order of an archive a call, and fewer retries, as each takes minutes. */
const mappings = [
  { name: 'outbox', batchSize: 10, retries: 5 },
  { name: 'archive', batchSize: 1, retries: 2 },
] as const

/** Starts a consumer for each function that follows the stream. */
export function startConsumers(options: ConsumersOptions): Consumers {
  const { streamArn, functions, clock, folder, log } = options
  const client = new DynamoDBStreamsClient({})
  const consumers: Partial<Record<string, Consumer>> = {}
  for (const { name, batchSize, retries } of mappings) {
    const called = functions[name]
    if (!called) continue
    consumers[name] = startConsumer({
      name,
      streamArn,
      read: createReader(client, streamArn),
      filter: streamFilters[name],
      batchSize,
      retries,
      invoke: called.invoke,
      time: () => ({ now: clock.now(), ahead: clock.ahead() }),
      positionFile: folder.at(`stream-${name}.json`),
      giveUp: (record, fault) => buryEvent({ folder, log }, name, record, fault),
      log,
    })
  }
  const all = Object.values(consumers).filter((consumer) => consumer !== undefined)
  return {
    // An archive may begin a second later, and few writes order one.
    poke: () => consumers.outbox?.poke(),
    mailed: async () => consumers.outbox?.drained(),
    drained: async () => {
      await Promise.all(all.map((consumer) => consumer.drained()))
    },
    stop: async () => {
      await Promise.all(all.map((consumer) => consumer.stop()))
      client.destroy()
    },
  }
}

/** Writes down what a function failed on for good, as the dead-letter queues do. */
export function buryEvent(
  { folder, log }: Pick<ConsumersOptions, 'folder' | 'log'>,
  name: string,
  event: unknown,
  fault: unknown,
): void {
  const file = folder.at(`dead-letters-${name}.jsonl`)
  appendLine(file, { at: new Date().toISOString(), fault: messageOf(fault), event })
  log.write(name, `ERROR given up, see ${file}: ${messageOf(fault)}`)
}
