import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'

/** Where a consumer stands in each shard: after a record, or past the shard's end. */
export interface Position {
  readonly streamArn: string
  readonly shards: Readonly<Record<string, { readonly after: string } | 'finished'>>
}

/** Records of one shard, in order. */
export interface Page {
  readonly shardId: string
  readonly records: readonly _Record[]
}

/** Reads a stream on from a position. */
export interface StreamReader {
  /** The next records; undefined where there are none at this moment. */
  read(position: Position): Promise<Page | 'finished' | undefined>
  /** The shard that was just found to have ended. */
  readonly ended: () => string | undefined
}

const pageSize = 100
/** New shards appear when AWS's own local database splits one, every four hours; the embedded one has one for ever. */
const shardListMs = 10_000

/**
 * Reads the shards of a stream, parents before children, each from where the position says.
 *
 * The embedded database keeps every record and every iterator across restarts, and trims nothing;
 * others trim after 24 hours and let an iterator die after 15 minutes, so both are expected here.
 */
export function createReader(client: DynamoDBStreamsClient, streamArn: string): StreamReader {
  const iterators = new Map<string, string>()
  let shards: readonly Shard[] = []
  let listedAt = Number.NEGATIVE_INFINITY
  let ended: string | undefined

  async function list(): Promise<readonly Shard[]> {
    if (performance.now() - listedAt < shardListMs) return shards
    shards = await listShards(client, streamArn)
    listedAt = performance.now()
    return shards
  }

  async function readShard(shardId: string, position: Position): Promise<Page | 'finished' | undefined> {
    const iterator = iterators.get(shardId) ?? (await iteratorFor(client, streamArn, shardId, position))
    iterators.delete(shardId)
    const { Records = [], NextShardIterator } = await getRecords(client, iterator)
    if (NextShardIterator) iterators.set(shardId, NextShardIterator)
    if (Records.length > 0) return { shardId, records: Records }
    if (NextShardIterator || iterator === undefined) return undefined
    ended = shardId
    listedAt = Number.NEGATIVE_INFINITY
    return 'finished'
  }

  return {
    ended: () => ended,
    read: async (position) => {
      for (const shardId of readable(await list(), position)) {
        const found = await readShard(shardId, position)
        if (found) return found
      }
      return undefined
    },
  }
}

/** Shards with something left whose parents have nothing left. */
function readable(shards: readonly Shard[], { shards: stands }: Position): string[] {
  const isOpen = (id: string | undefined) => shards.some(({ ShardId }) => ShardId === id) && id && stands[id] !== 'finished'
  return shards
    .filter(({ ShardId, ParentShardId }) => isOpen(ShardId) && !isOpen(ParentShardId))
    .flatMap(({ ShardId }) => ShardId ?? [])
}

async function listShards(client: DynamoDBStreamsClient, StreamArn: string): Promise<Shard[]> {
  const shards: Shard[] = []
  let start: string | undefined
  do {
    const page = { StreamArn, ...(start && { ExclusiveStartShardId: start }) }
    const { StreamDescription } = await client.send(new DescribeStreamCommand(page))
    shards.push(...(StreamDescription?.Shards ?? []))
    start = StreamDescription?.LastEvaluatedShardId
  } while (start)
  return shards
}

async function iteratorFor(
  client: DynamoDBStreamsClient,
  StreamArn: string,
  ShardId: string,
  { shards }: Position,
): Promise<string | undefined> {
  const stand = shards[ShardId]
  const oldest = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const }
  if (stand === undefined || stand === 'finished') {
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator
  }
  const after = { StreamArn, ShardId, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: stand.after }
  try {
    return (await client.send(new GetShardIteratorCommand(after))).ShardIterator
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException)) throw error
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator
  }
}

/** No records and no end where the iterator has died: the next read takes a new one. */
async function getRecords(client: DynamoDBStreamsClient, iterator: string | undefined) {
  const nothing: { readonly Records?: _Record[]; readonly NextShardIterator?: string } = {}
  if (!iterator) return nothing
  try {
    return await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: pageSize }))
  } catch (error) {
    if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException) return nothing
    throw error
  }
}
