import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { tableShape } from '../../../functions/store/keys.ts'

/** Makes the table with its indexes and stream unless it is there, and returns the stream's ARN. */
export async function ensureTable(client: DynamoDBClient, name: string): Promise<string> {
  const table = (await describe(client, name)) ?? (await create(client, name))
  if (!table.LatestStreamArn) throw new Error(`The table ${name} has no stream`)
  return table.LatestStreamArn
}

/** Whether nothing has ever been written. */
export async function isEmpty(client: DynamoDBClient, name: string): Promise<boolean> {
  const { Count } = await client.send(new ScanCommand({ TableName: name, Limit: 1 }))
  return Count === 0
}

/** Drops the table if it is there. */
export async function dropTable(client: DynamoDBClient, name: string): Promise<void> {
  if (await describe(client, name)) await client.send(new DeleteTableCommand({ TableName: name }))
}

async function describe(client: DynamoDBClient, name: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

async function create(client: DynamoDBClient, name: string) {
  await client.send(new CreateTableCommand(definitionOf(name)))
  const expiry = { AttributeName: tableShape.ttl, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: expiry }))
  const table = await describe(client, name)
  if (!table) throw new Error(`The table ${name} was not made`)
  return table
}

function definitionOf(name: string): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes } = tableShape
  const attributes = [partitionKey, sortKey, ...indexes.flatMap((one) => [one.partitionKey, one.sortKey])]
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(partitionKey, sortKey),
    GlobalSecondaryIndexes: indexes.map((one) => ({
      IndexName: one.name,
      KeySchema: keySchema(one.partitionKey, one.sortKey),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  }
}

function keySchema(partitionKey: string, sortKey: string): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}
