import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { asHead } from '../../../functions/store/head.ts'
import { tableShape } from '../../../functions/store/keys.ts'
import type { Item } from '../../../functions/store/table.ts'
import { codeOf, messageOf, StartFailure } from '../failure.ts'

export interface PreparedTable {
  readonly streamArn: string
  /** Whether nothing has ever been written to it. */
  readonly isFresh: boolean
}

/** Makes the table with its indexes and stream unless it is there; anew, if it holds a beginning that was cut off. */
export async function prepareTable(name: string, anew: boolean): Promise<PreparedTable> {
  // As the functions' own clients: the environment says where.
  const client = new DynamoDBClient({})
  try {
    if (anew) await dropTable(client, name)
    const table = (await describe(client, name)) ?? (await create(client, name))
    if (!table.LatestStreamArn) throw new Error(`The table ${name} has no stream`)
    const { Items = [], Count } = await client.send(new ScanCommand({ TableName: name, Limit: 300 }))
    refuseOthers(Items.map((item) => unmarshall(item) as Item))
    return { streamArn: table.LatestStreamArn, isFresh: Count === 0 }
  } catch (error) {
    throw codeOf(error) === 'ECONNREFUSED' || codeOf(error) === 'ENOTFOUND' ? cannotReach(error) : error
  } finally {
    client.destroy()
  }
}

/** Cases in another version's shape would be pages that fail and clocks that stand still: said before anybody meets them. */
function refuseOthers(items: readonly Item[]): void {
  try {
    for (const item of items) if (item.sk === 'HEAD' && item.pk.startsWith('C#')) asHead(item)
  } catch (error) {
    throw new StartFailure(
      {
        zh: '数据由另一个版本写入，本版本读不出。请删除数据目录重新开始，或用 DATA_DIR 另选一个，或换回原来的版本。',
        en: 'The data were written by another version, and this one cannot read them. Delete the data folder to begin anew, choose another with DATA_DIR, or go back to that version.',
      },
      { cause: error },
    )
  }
}

function cannotReach(error: unknown): StartFailure {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB
  return new StartFailure(
    {
      zh: `DYNAMODB_ENDPOINT 指定的数据库无法连接：${endpoint}（${messageOf(error)}）。`,
      en: `The database that DYNAMODB_ENDPOINT names cannot be reached: ${endpoint} (${messageOf(error)}).`,
    },
    { cause: error },
  )
}

async function dropTable(client: DynamoDBClient, name: string): Promise<void> {
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
