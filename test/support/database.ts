import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb'
import { tableShape } from '../../functions/store/keys.ts'
import { Table, type Used } from '../../functions/store/table.ts'

export type Database = {
  readonly client: DynamoDBClient
  readonly name: string
  readonly table: (watch?: (used: Used) => void) => Table
  readonly stop: () => Promise<void>
}

/** `stream: false` where thousands of items are loaded: the embedded database looks through all of a stream at every write. */
export type Options = { readonly stream?: boolean }
export type Backend = { readonly name: string; readonly start: (options?: Options) => Promise<Database> }

const inPackages = (path: string): string =>
  fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))
/** The embedded database, as a program. */
export const databaseProgram = inPackages(`@dynoxide/${process.platform}-${process.arch}/dynoxide`)
const second = inPackages('amplify-dynamodb-simulator/emulator')

const given: Backend[] = process.env.DYNAMODB_ENDPOINT
  ? [
      {
        name: 'the database given',
        start: (options) => connect(String(process.env.DYNAMODB_ENDPOINT), options),
      },
    ]
  : [
      {
        name: 'the embedded database',
        start: (options) => run(databaseProgram, (port) => ['--port', port], options),
      },
    ]

const awsLocal: Backend[] = existsSync(`${second}/DynamoDBLocal.jar`)
  ? [{ name: "AWS's own local database", start: (options) => run('java', awsLocalArguments, options) }]
  : []

/** Every database at hand; the store's contract runs on each. */
export const backends: readonly Backend[] = [...given, ...awsLocal]

/** A fresh table on the first database at hand. */
export const startDatabase = async (options?: Options): Promise<Database> => {
  const [first] = backends
  if (!first) throw new Error('There is no database to test on')
  return first.start(options)
}

const awsLocalArguments = (port: string): string[] => [
  `-Djava.library.path=${second}/DynamoDBLocal_lib`,
  '-jar',
  `${second}/DynamoDBLocal.jar`,
  '-inMemory',
  '-port',
  port,
]

/** Starts a server in memory; another port where somebody took ours in between. */
const run = async (
  command: string,
  argumentsFor: (port: string) => string[],
  options?: Options,
): Promise<Database> => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort()
    const server = spawn(command, argumentsFor(String(port)), { stdio: 'ignore' })
    const endpoint = `http://127.0.0.1:${port}`
    if (await answers(server, endpoint)) return connect(endpoint, options, () => end(server))
  }
  throw new Error(`${command} did not start`)
}

const answers = async (server: ChildProcess, endpoint: string): Promise<boolean> => {
  const gone = once(server, 'exit').then(
    () => false,
    () => false,
  )
  const client = clientOf(endpoint)
  const up = async () => {
    while (server.exitCode === null && server.signalCode === null) {
      if (await listed(client)) return true
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return false
  }
  return Promise.race([gone, up()]).finally(() => client.destroy())
}

const listed = (client: DynamoDBClient): Promise<boolean> =>
  client.send(new ListTablesCommand({})).then(
    () => true,
    () => false,
  )

const connect = async (
  endpoint: string,
  { stream = true }: Options = {},
  after = async () => {},
): Promise<Database> => {
  const client = clientOf(endpoint)
  const name = `test-${randomUUID()}`
  await client.send(new CreateTableCommand(tableCalled(name, stream)))
  return {
    client,
    name,
    table: (watch) => new Table(client, name, watch),
    stop: async () => {
      await client.send(new DeleteTableCommand({ TableName: name }))
      client.destroy()
      await after()
    },
  }
}

const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })

const keys = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
]

export const tableCalled = (name: string, stream: boolean) => {
  const { partitionKey, sortKey, indexes } = tableShape
  const attributes = [partitionKey, sortKey, ...indexes.flatMap((one) => [one.partitionKey, one.sortKey])]
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    KeySchema: keys(partitionKey, sortKey),
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    GlobalSecondaryIndexes: indexes.map((one) => ({
      IndexName: one.name,
      KeySchema: keys(one.partitionKey, one.sortKey),
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    })),
    ...(stream && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
    }),
  }
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (!address || typeof address === 'string') throw new Error('No port is free')
  return address.port
}

const end = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}
