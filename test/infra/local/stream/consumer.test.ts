import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ConsumerOptions, startConsumer } from '../../../../infra/local/stream/consumer.ts'
import type { Position, StreamReader } from '../../../../infra/local/stream/reader.ts'
import { temporaryFolder } from '../fixtures/temporary.ts'

const record = (sequence: number, type = 'mail'): _Record => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(sequence), NewImage: { type: { S: type } } },
})

/** A stream of one shard. */
const streamOf = (records: _Record[]): StreamReader => {
  const after = ({ shards }: Position) => {
    const stand = shards.s
    return typeof stand === 'object' ? Number(stand.after) : 0
  }
  return async (position) => {
    const rest = records.filter(({ dynamodb }) => Number(dynamodb?.SequenceNumber) > after(position))
    return rest.length > 0 ? { kind: 'records', shardId: 's', records: rest } : { kind: 'nothing' }
  }
}

const start = (changes: Partial<ConsumerOptions> & Pick<ConsumerOptions, 'read' | 'positionFile'>) => {
  const batches: string[][] = []
  const logged: string[] = []
  const consumer = startConsumer({
    name: 'sample',
    streamArn: 'arn:1',
    filter: { dynamodb: { NewImage: { type: { S: ['mail'] } } } },
    batchSize: 2,
    retries: 1,
    firstPauseMs: 1,
    invoke: async ({ Records }) =>
      void batches.push(Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')),
    time: () => ({ now: 0, ahead: 0 }),
    giveUp: () => {},
    log: { write: (_, text) => void logged.push(text), close: async () => {} },
    ...changes,
  })
  onTestFinished(consumer.stop)
  return { ...consumer, batches, logged }
}

const positionIn = () => join(temporaryFolder(), 'position.json')

describe('a consumer of the stream', () => {
  test('hands over what passes its filter, in batches, in order', async () => {
    const records = [record(1), record(2, 'draft'), record(3), record(4), record(5, 'draft')]
    const { drained, batches } = start({ read: streamOf(records), positionFile: positionIn() })
    await drained()
    expect(batches).toEqual([['1', '3'], ['4']])
  })

  test('goes on after a restart where it stood', async () => {
    const positionFile = positionIn()
    const records = [record(1), record(2)]
    const first = start({ read: streamOf(records), positionFile })
    await first.drained()
    await first.stop()
    records.push(record(3))
    const second = start({ read: streamOf(records), positionFile })
    await second.drained()
    expect(second.batches).toEqual([['3']])
  })

  test('gives a batch again that was cut off', async () => {
    const positionFile = positionIn()
    const reached = Promise.withResolvers<void>()
    const cut = Promise.withResolvers<never>()
    const invoke = () => {
      reached.resolve()
      return cut.promise
    }
    const first = start({ read: streamOf([record(1)]), positionFile, invoke })
    await reached.promise
    const stopped = first.stop()
    cut.reject(new Error('cut off'))
    await stopped
    const second = start({ read: streamOf([record(1)]), positionFile })
    await second.drained()
    expect(second.batches).toEqual([['1']])
  })

  test('starts at the beginning of a stream that is another one', async () => {
    const positionFile = positionIn()
    const first = start({ read: streamOf([record(1)]), positionFile })
    await first.drained()
    await first.stop()
    const second = start({ read: streamOf([record(1)]), positionFile, streamArn: 'arn:2' })
    await second.drained()
    expect(second.batches).toEqual([['1']])
  })

  test('remembers shards that have ended', async () => {
    const positionFile = positionIn()
    let ended = false
    const read: StreamReader = async () => {
      if (ended) return { kind: 'nothing' }
      ended = true
      return { kind: 'end', shardId: 'old' }
    }
    const { drained } = start({ read, positionFile })
    await drained()
    expect(JSON.parse(readFileSync(positionFile, 'utf8'))).toEqual({
      streamArn: 'arn:1',
      shards: { old: 'finished' },
    })
  })

  test('is drained only when what came of its work is done too', async () => {
    const records = [record(1)]
    const { drained, batches } = start({
      read: streamOf(records),
      positionFile: positionIn(),
      invoke: async ({ Records }) => {
        const [first] = Records
        batches.push([first?.dynamodb?.SequenceNumber ?? ''])
        if (records.length < 3) records.push(record(records.length + 1))
      },
    })
    await drained()
    expect(batches).toEqual([['1'], ['2'], ['3']])
  })

  test('survives a stream that cannot be read for a while', async () => {
    let tries = 0
    const working = streamOf([record(1)])
    const read: StreamReader = async (position) => {
      tries += 1
      if (tries === 1) throw new Error('no connection')
      return working(position)
    }
    const { drained, batches, logged } = start({ read, positionFile: positionIn() })
    await drained()
    expect(batches).toEqual([['1']])
    expect(logged).toEqual(['ERROR stream: no connection'])
  })
})
