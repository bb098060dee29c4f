import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { type Clause, conditions, encode, updateOf, withValues } from './expressions.ts'
import { jitter } from './jitter.ts'
import { tableShape } from './keys.ts'
import { decodeCursor, encodeCursor, type Range, rangeOf } from './range.ts'

export type Key = { readonly pk: string; readonly sk: string }
export type Item = Key & { readonly [attribute: string]: unknown }
export type IndexName = (typeof tableShape.indexes)[number]['name']

export type Write =
  | { readonly put: Item; readonly only?: readonly Clause[] }
  | { readonly remove: Key; readonly only?: readonly Clause[] }

/** Units as the database reported them for one call: in all, of the table, of its indexes. */
export type Used = {
  readonly call: string
  readonly units: number
  readonly table: number
  readonly indexes: number
}

export type Page = { readonly items: readonly Item[]; readonly next?: string }

const attempts = 40
/** Of one call of BatchGetItem. */
const mostKeys = 100

/** The one table, spoken to over DynamoDB's own protocol. */
export class Table {
  private readonly client: DynamoDBClient
  private readonly name: string
  private readonly watch: ((used: Used) => void) | undefined

  constructor(client: DynamoDBClient, name: string, watch?: (used: Used) => void) {
    this.client = client
    this.name = name
    this.watch = watch
  }

  /** One strongly consistent read. */
  async get(key: Key): Promise<Item | undefined> {
    const answer = await this.client.send(
      new GetItemCommand({ ...this.common, Key: marshall(key), ConsistentRead: true }),
    )
    this.count('get', [answer.ConsumedCapacity])
    return answer.Item && asItem(answer.Item)
  }

  /** All items of a partition whose sort key starts with `prefix`, in order. */
  async partition(pk: string, prefix: string): Promise<Item[]> {
    const items: Item[] = []
    let start: Record<string, AttributeValue> | undefined
    do {
      const answer = await this.client.send(
        new QueryCommand({
          ...this.common,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      this.count('query', [answer.ConsumedCapacity])
      items.push(...(answer.Items ?? []).map(asItem))
      start = answer.LastEvaluatedKey
    } while (start)
    return items
  }

  /** Whether a partition has an item whose sort key starts with `prefix`, strongly consistent; one item is read. */
  async hasAny(pk: string, prefix: string): Promise<boolean> {
    const answer = await this.client.send(
      new QueryCommand({
        ...this.common,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
        Limit: 1,
      }),
    )
    this.count('query', [answer.ConsumedCapacity])
    return (answer.Items ?? []).length > 0
  }

  /** As many items of a partition as asked, and whether there are more; may lag a moment behind. */
  async some(pk: string, range: Range): Promise<{ items: Item[]; isAll: boolean }> {
    const { expression, values } = rangeOf('sk', range)
    const items: Item[] = []
    let start: Record<string, AttributeValue> | undefined
    do {
      const answer = await this.client.send(
        new QueryCommand({
          ...this.common,
          KeyConditionExpression: `pk = :pk${expression}`,
          ExpressionAttributeValues: marshall({ ':pk': pk, ...values }),
          Limit: range.limit - items.length,
          ScanIndexForward: !range.newestFirst,
          ...(start && { ExclusiveStartKey: start }),
        }),
      )
      this.count('query', [answer.ConsumedCapacity])
      items.push(...(answer.Items ?? []).map(asItem))
      start = answer.LastEvaluatedKey
    } while (start && items.length < range.limit)
    return { items, isAll: start === undefined }
  }

  /** One page of an index and the items behind it: constant cost however long the list is. */
  async list(name: IndexName, pk: string, options: Range): Promise<Page> {
    const { items, next } = await this.keys(name, pk, options)
    const found = await this.getAll(items)
    return next ? { items: found, next } : { items: found }
  }

  /** One page of an index's own entries: keys and index attributes only. */
  async keys(name: IndexName, pk: string, options: Range): Promise<Page> {
    const index = indexCalled(name)
    const { partitionKey, sortKey } = index
    const range = rangeOf(sortKey, options)
    const start = decodeCursor(index, pk, options)
    const answer = await this.client.send(
      new QueryCommand({
        ...this.common,
        IndexName: name,
        KeyConditionExpression: `${partitionKey} = :pk${range.expression}`,
        ExpressionAttributeValues: marshall({ ':pk': pk, ...range.values }),
        Limit: options.limit,
        ScanIndexForward: !options.newestFirst,
        ...(start && { ExclusiveStartKey: start }),
      }),
    )
    this.count('query', [answer.ConsumedCapacity])
    const items = (answer.Items ?? []).map(asItem)
    return answer.LastEvaluatedKey
      ? { items, next: encodeCursor(index, asItem(answer.LastEvaluatedKey)) }
      : { items }
  }

  /** Items by key, each once and in the order asked, a hundred a call; those gone meanwhile are left out. */
  async getAll(keys: readonly Key[]): Promise<Item[]> {
    const wanted = unique(keys)
    const pages = Array.from({ length: Math.ceil(wanted.length / mostKeys) }, (_, page) =>
      this.getSome(wanted.slice(page * mostKeys, (page + 1) * mostKeys)),
    )
    const byKey = new Map((await Promise.all(pages)).flat().map((item) => [keyText(item), item]))
    return wanted.flatMap((key) => byKey.get(keyText(key)) ?? [])
  }

  /** As many as one call takes. */
  private async getSome(keys: readonly Key[]): Promise<Item[]> {
    const found: Item[] = []
    let asked: Record<string, AttributeValue>[] = keys.map((key) => marshall(key))
    while (asked.length > 0) {
      const answer = await this.client.send(
        new BatchGetItemCommand({
          RequestItems: { [this.name]: { Keys: asked } },
          ReturnConsumedCapacity: 'INDEXES',
        }),
      )
      this.count('batch-get', answer.ConsumedCapacity ?? [])
      found.push(...(answer.Responses?.[this.name] ?? []).map(asItem))
      asked = answer.UnprocessedKeys?.[this.name]?.Keys ?? []
    }
    return found
  }

  /** Writes one item; false where a condition refused it. */
  async put(item: Item, only: readonly Clause[] = []): Promise<boolean> {
    return this.refusable(async () => {
      const answer = await this.client.send(
        new PutItemCommand({ ...this.common, Item: encode(item), ...conditions(only) }),
      )
      this.count('put', [answer.ConsumedCapacity])
    })
  }

  /** Sets and removes attributes of one item; false where a condition refused it. */
  async update(
    key: Key,
    change: {
      set?: Readonly<Record<string, unknown>>
      remove?: readonly string[]
      add?: Readonly<Record<string, number>>
    },
    only: readonly Clause[] = [],
  ): Promise<boolean> {
    const { expression, names, values } = updateOf(change)
    const condition = conditions(only)
    return this.refusable(async () => {
      const answer = await this.client.send(
        new UpdateItemCommand({
          ...this.common,
          Key: marshall(key),
          ...condition,
          UpdateExpression: expression,
          ExpressionAttributeNames: { ...names, ...condition.ExpressionAttributeNames },
          ...withValues({ ...values, ...condition.ExpressionAttributeValues }),
        }),
      )
      this.count('update', [answer.ConsumedCapacity])
    })
  }

  async remove(key: Key, only: readonly Clause[] = []): Promise<boolean> {
    return this.refusable(async () => {
      const answer = await this.client.send(
        new DeleteItemCommand({ ...this.common, Key: marshall(key), ...conditions(only) }),
      )
      this.count('delete', [answer.ConsumedCapacity])
    })
  }

  /** All writes or none; says which write's condition refused, or that another transaction was in the way. */
  async transact(writes: readonly Write[]): Promise<'done' | 'conflict' | { readonly refused: number }> {
    try {
      const answer = await this.client.send(
        new TransactWriteItemsCommand({
          TransactItems: writes.map((write) => this.asTransaction(write)),
          ReturnConsumedCapacity: 'INDEXES',
        }),
      )
      this.count('transact', answer.ConsumedCapacity ?? [])
      return 'done'
    } catch (error) {
      return whyCancelled(error)
    }
  }

  /** As `transact`, again and again while another transaction is in the way. */
  async settle(writes: readonly Write[]): Promise<'done' | { readonly refused: number }> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const done = await this.transact(writes)
      if (done !== 'conflict') return done
      await jitter(attempt)
    }
    throw new Error(`The table stayed contended through ${attempts} attempts`)
  }

  private asTransaction(write: Write): TransactWriteItem {
    const condition = conditions(write.only ?? [])
    return 'put' in write
      ? { Put: { TableName: this.name, Item: encode(write.put), ...condition } }
      : { Delete: { TableName: this.name, Key: marshall(write.remove), ...condition } }
  }

  private get common() {
    return { TableName: this.name, ReturnConsumedCapacity: 'INDEXES' as const }
  }

  private count(call: string, used: readonly (ConsumedCapacity | undefined)[]): void {
    const units = used.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0)
    const table = used.reduce((sum, one) => sum + (one?.Table?.CapacityUnits ?? 0), 0)
    this.watch?.({ call, units, table, indexes: units - table })
  }

  private async refusable(write: () => Promise<void>): Promise<boolean> {
    try {
      await write()
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
}

const asItem = (stored: Record<string, AttributeValue>): Item => unmarshall(stored) as Item

const keyText = ({ pk, sk }: Key): string => `${pk}\n${sk}`

const unique = (keys: readonly Key[]): Key[] => [
  ...new Map(keys.map(({ pk, sk }) => [keyText({ pk, sk }), { pk, sk }])).values(),
]

const indexCalled = (name: IndexName) => {
  const index = tableShape.indexes.find((candidate) => candidate.name === name)
  if (!index) throw new Error(`The table has no index ${name}`)
  return index
}

/** Where to go on after one line of an index, though its page went further. */
export const cursorAfter = (name: IndexName, line: Item): string => encodeCursor(indexCalled(name), line)

const whyCancelled = (error: unknown): 'conflict' | { refused: number } => {
  if (!(error instanceof TransactionCanceledException)) throw error
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
  const refused = codes.indexOf('ConditionalCheckFailed')
  if (refused >= 0) return { refused }
  const passing = ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']
  if (codes.every((code) => passing.includes(code))) return 'conflict'
  throw error
}
