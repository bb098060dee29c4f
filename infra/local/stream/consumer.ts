import { setTimeout as pause } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import { messageOf } from '../failure.ts'
import { readWhole, writeWhole } from '../files.ts'
import type { Log } from '../log.ts'
import { type Delivery, deliver } from './deliver.ts'
import { type Filter, passes } from './filter.ts'
import type { Found, Position, StreamReader } from './reader.ts'
import { lambdaRecord, type ProductTime } from './record.ts'

export interface ConsumerOptions {
  readonly name: string
  readonly streamArn: string
  readonly read: StreamReader
  readonly filter: Filter
  readonly batchSize: number
  readonly retries: number
  readonly firstPauseMs?: number
  readonly invoke: Delivery['invoke']
  readonly time: () => ProductTime
  /** Where the consumer stands, kept across restarts. */
  readonly positionFile: string
  readonly giveUp: (record: DynamoDBRecord, fault: unknown) => void
  readonly log: Log
}

/** One function's way through the table's stream. */
export interface Consumer {
  /** Looks at once instead of at the next tick. */
  poke(): void
  /** Resolves when everything written before this call, and all that came of it, has been handled. */
  drained(): Promise<void>
  stop(): Promise<void>
}

/**
 * Pauses between looks that find nothing: shorter at first, as one write brings another, then longer.
 *
 * A look costs some milliseconds of processor time, and what a function wrote is there when it has answered
 * and pokes: looking ten times a second all day took a quarter of a processor.
 */
const pausesMs = [100, 400, 1000]

/**
 * Follows the stream at its own pace and remembers its place after the function succeeded: a record
 * that was being handled when the process was killed is handled again.
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  const { name, read, log } = options
  const place = openPosition(options)
  let stopped = false
  let awake = Promise.withResolvers<void>()
  let quiet = 0
  const waiting: (() => void)[] = []
  const poke = () => {
    quiet = 0
    awake.resolve()
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const before = waiting.length
      quiet = (await step()) ? 0 : quiet + 1
      if (quiet === 0) continue
      for (const resolve of waiting.splice(0, before)) resolve()
      await Promise.race([pause(pausesMs[quiet - 1] ?? pausesMs.at(-1)), awake.promise])
      awake = Promise.withResolvers()
    }
    for (const resolve of waiting.splice(0)) resolve()
  }

  async function step(): Promise<boolean> {
    try {
      return await follow(options, place, await read(place.now()), () => stopped)
    } catch (error) {
      if (!stopped) log.write(name, `ERROR stream: ${messageOf(error)}`)
      await pause(stopped ? 0 : 1000)
      return !stopped
    }
  }

  const running = run()
  return {
    poke,
    drained: () => {
      poke()
      return stopped ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))
    },
    stop: async () => {
      stopped = true
      poke()
      await running
    },
  }
}

/** Handles what was found; false where that was nothing. */
async function follow(
  options: ConsumerOptions,
  place: Place,
  found: Found,
  isStopping: () => boolean,
): Promise<boolean> {
  switch (found.kind) {
    case 'nothing':
      return false
    case 'end':
      place.finish(found.shardId)
      return true
    case 'records': {
      const { shardId } = found
      const records = found.records.map((record) => lambdaRecord(record, options.streamArn, options.time()))
      await handle(options, place, { shardId, records, isStopping })
      return true
    }
  }
}

interface Page {
  readonly shardId: string
  readonly records: readonly DynamoDBRecord[]
  readonly isStopping: () => boolean
}

async function handle(
  options: ConsumerOptions,
  place: Place,
  { shardId, records, isStopping }: Page,
): Promise<void> {
  const { filter, batchSize, retries, firstPauseMs = 200, invoke, giveUp } = options
  const done = (last: DynamoDBRecord) => place.moveTo(shardId, last)
  const last = records.at(-1)
  const wanted = records.filter((record) => passes(filter, record))
  for (let at = 0; at < wanted.length; at += batchSize) {
    await deliver(wanted.slice(at, at + batchSize), {
      invoke,
      retries,
      firstPauseMs,
      done,
      giveUp,
      isStopping,
    })
  }
  if (last && last !== wanted.at(-1)) place.passBy(shardId, last)
}

interface Place {
  now(): Position
  moveTo(shardId: string, record: DynamoDBRecord): void
  /** What does not concern the consumer is not written down: after a kill it is passed by again. */
  passBy(shardId: string, record: DynamoDBRecord): void
  finish(shardId: string): void
}

/** A place in another stream, of a table since made anew, says nothing about this one. */
function openPosition({ streamArn, positionFile }: ConsumerOptions): Place {
  const kept = readWhole(positionFile, parsePosition)
  let position: Position = kept?.streamArn === streamArn ? kept : { streamArn, shards: {} }
  const pass = (shardId: string, stand: Position['shards'][string]) => {
    position = { streamArn, shards: { ...position.shards, [shardId]: stand } }
  }
  const set: typeof pass = (...stand) => {
    pass(...stand)
    writeWhole(positionFile, position)
  }
  const after = ({ dynamodb }: DynamoDBRecord) => ({ after: dynamodb?.SequenceNumber ?? '' })
  return {
    now: () => position,
    moveTo: (shardId, record) => set(shardId, after(record)),
    passBy: (shardId, record) => pass(shardId, after(record)),
    finish: (shardId) => set(shardId, 'finished'),
  }
}

function parsePosition(value: unknown): Position | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const isPosition = 'streamArn' in value && 'shards' in value && typeof value.shards === 'object'
  return isPosition ? (value as Position) : undefined
}
