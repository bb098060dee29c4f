import * as z from 'zod/mini'
import { tableShape } from '../../../functions/store/keys.ts'
import type { Asked } from './guard.ts'

const { partitionKey, indexes } = tableShape
const Value = z.object({ S: z.string() })
const Key = z.looseObject({ [partitionKey]: Value })
const Keyed = z.union([z.object({ Key }), z.object({ Item: Key })])
const Queried = z.object({
  IndexName: z.optional(z.string()),
  KeyConditionExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()),
})
const Batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Key) })) })
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), z.unknown())) })

/** What IAM is asked when a call reaches DynamoDB: the actions behind it, with the partitions that it names. */
export function databaseCalls(target: string, body: unknown): Asked[] {
  const operation = target.slice(target.indexOf('.') + 1)
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [onItem(operation, body)]
    case 'Query':
      return [onList(Queried.parse(body))]
    case 'BatchGetItem': {
      const keys = Object.values(Batch.parse(body).RequestItems).flatMap(({ Keys }) => Keys)
      return [{ action: 'dynamodb:BatchGetItem', resource: 'table', leadingKeys: keys.map(partitionOf) }]
    }
    case 'TransactWriteItems':
      return Transaction.parse(body).TransactItems.flatMap((item) =>
        Object.entries(item).map(([write, on]) => onItem(`${write}Item`, on)),
      )
    // Whatever else there is, no function has a right to.
    default:
      return [{ action: `dynamodb:${operation}`, resource: 'table' }]
  }
}

function onItem(operation: string, body: unknown): Asked {
  const keyed = Keyed.parse(body)
  const leadingKeys = [partitionOf('Key' in keyed ? keyed.Key : keyed.Item)]
  return { action: `dynamodb:${operation}`, resource: 'table', leadingKeys }
}

function onList({
  IndexName,
  KeyConditionExpression,
  ExpressionAttributeValues,
}: z.infer<typeof Queried>): Asked {
  const name = IndexName ? indexes.find((index) => index.name === IndexName)?.partitionKey : partitionKey
  const asked = new RegExp(`\\b${name} = (:\\w+)`).exec(KeyConditionExpression)?.[1] ?? ''
  const { S } = Value.parse(ExpressionAttributeValues[asked])
  return {
    action: 'dynamodb:Query',
    resource: IndexName ? `table/index/${IndexName}` : 'table',
    leadingKeys: [S],
  }
}

function partitionOf(key: z.infer<typeof Key>): string {
  return Value.parse(key[partitionKey]).S
}
