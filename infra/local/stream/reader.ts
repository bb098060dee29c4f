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

/** What one look at the stream found. */
export type Found =
  | { readonly kind: 'records'; readonly shardId: string; readonly records: readonly _Record[] }
  /** All of the shard has been read, and nothing will ever be added to it. */
  | { readonly kind: 'end'; readonly shardId: string }
  | { readonly kind: 'nothing' }

/** Looks for what follows a position. */
export type StreamReader = (position: Position) => Promise<Found>

const pageSize = 100
/** New shards appear when AWS's own local database splits one, every four hours; the embedded one has one for ever. */
const shardListMs = 10_000

/**
 * Reads the shards of a stream, parents before children, each from where the position says.
 *
 * The embedded database keeps every record and every iterator across restarts and kills, and trims
 * nothing (tried with dynoxide 1.2.1); others trim after 24 hours and let an iterator die after 15
 * minutes, so both are expected here.
 */
export function createReader(client: DynamoDBStreamsClient, streamArn: string): StreamReader {
  const iterators = new Map<string, string>()
  let shards: readonly Shard[] = []
  let listedAt = Number.NEGATIVE_INFINITY

  async function list(): Promise<readonly Shard[]> {
    // Before the first record the embedded database names no shard at all.
    if (shards.length > 0 && performance.now() - listedAt < shardListMs) return shards
    shards = await listShards(client, streamArn)
    listedAt = performance.now()
    return shards
  }

  async function readShard(shardId: string, position: Position): Promise<Found> {
    const iterator = iterators.get(shardId) ?? (await iteratorFor(client, streamArn, shardId, position))
    iterators.delete(shardId)
    const page = await getRecords(client, iterator)
    if (!page) return { kind: 'nothing' }
    if (page.NextShardIterator) iterators.set(shardId, page.NextShardIterator)
    if (page.Records?.length) return { kind: 'records', shardId, records: page.Records }
    return page.NextShardIterator ? { kind: 'nothing' } : { kind: 'end', shardId }
  }

  return async (position) => {
    for (const shardId of readable(await list(), position)) {
      const found = await readShard(shardId, position)
      if (found.kind !== 'nothing') return found
    }
    return { kind: 'nothing' }
  }
}

/** Shards with something left whose parents have nothing left. */
function readable(shards: readonly Shard[], { shards: stands }: Position): string[] {
  const isOpen = (id: string | undefined) =>
    shards.some(({ ShardId }) => ShardId === id) && id && stands[id] !== 'finished'
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
  const after = {
    StreamArn,
    ShardId,
    ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const,
    SequenceNumber: stand.after,
  }
  try {
    return (await client.send(new GetShardIteratorCommand(after))).ShardIterator
  } catch (error) {
    if (!(error instanceof TrimmedDataAccessException)) throw error
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator
  }
}

/** Undefined where the iterator has died: the next look takes a new one. */
async function getRecords(client: DynamoDBStreamsClient, iterator: string | undefined) {
  try {
    return await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: pageSize }))
  } catch (error) {
    if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)
      return undefined
    throw error
  }
}
