import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Table } from '../../functions/store/table.ts'
import { type Administrator, addAdministrator } from '../first-administrator.ts'
import { routes } from '../routes.ts'
import { allOrNone } from './all-or-none.ts'
import { inBeijing, parseMoment } from './clock.ts'
import { type Closers, createClosers } from './closers.ts'
import { prepareTable } from './database/table.ts'
import type { Demonstration } from './demonstration.ts'
import { adopt, environmentFor, tableName } from './environment.ts'
import { createFront } from './front.ts'
import { bundleAll, type Functions } from './functions.ts'
import { createGateway, type Gateway, refusal } from './gateway/gateway.ts'
import { listen } from './gateway/listen.ts'
import { type Jobs, startJobs } from './jobs.ts'
import { type Kept, openKept } from './kept.ts'
import type { LocalFunction } from './lambda/function.ts'
import { openNextDue } from './next-due.ts'
import { createLocalPages } from './pages/local-pages.ts'
import { createGuard } from './rights/guard.ts'
import type { Stack } from './running.ts'
import { startServices } from './services.ts'
import type { Settings } from './settings.ts'

export interface StackOptions extends Settings {
  readonly demonstration?: Demonstration | undefined
  /** Folder of the functions' entries, unless they are the product's own. */
  readonly handlers?: string
}

/** Starts everything; resolves when it is ready, or rejects with all of it stopped. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const closers = createClosers()
  try {
    return await start(options, closers)
  } catch (error) {
    await closers.close()
    throw error
  }
}

async function start(options: StackOptions, closers: Closers): Promise<Stack> {
  const kept = openKept(options.dataDir)
  closers.add(kept.close)
  const front = createFront()
  const listening = await listen(options.port, front.answer, kept.log)
  closers.add(listening.close)
  const url = `http://localhost:${listening.port}`

  let jobs: Jobs | undefined
  const [services, createFunctions] = await allOrNone([
    startServices({
      ...kept,
      origin: url,
      dynamodbEndpoint: options.dynamodbEndpoint,
      // Other functions than the product's have no rights written down.
      guard: options.handlers === undefined ? createGuard(kept.log) : undefined,
      onCreated: (event) => jobs?.onCreated(event),
      onStop: closers.add,
    }),
    bundleAll({ handlers: options.handlers, log: kept.log }),
  ])
  const env = environmentFor(url, services.endpoints, services.signing)
  closers.add(adopt(env))
  const { streamArn, isFresh } = await prepareTable(tableName, kept.wasInterrupted)
  const functions = withAfterthought(
    createFunctions({ ...env, AWS_ENDPOINT_URL_DYNAMODB: services.databaseDoor }),
    () => jobs?.poke(),
  )
  closers.add(() => stopFunctions(functions))
  // Other functions than the product's have days of their own.
  const due = options.handlers === undefined ? openNextDue(tableName) : undefined
  if (due) closers.add(due.close)
  jobs = startJobs({ kept, functions, streamArn, nextDue: due?.read, hasRecords: due?.hasRecords })
  closers.add(jobs.stop)

  const stack = stackOf({
    url,
    env,
    endpoints: services.endpoints,
    behave: services.mail.behave,
    kept,
    functions,
    jobs,
    closers,
    broken: services.databaseDied,
  })
  if (isFresh && options.administrator) await addFirst(options.administrator, kept)
  if (isFresh && options.seed === 'demo') await kept.filling(() => fill(stack, options.demonstration))
  front.open(gatewayOf(stack, kept, functions, jobs, options.demonstration))
  closers.add(front.shut)
  // Clocks that passed, mail that was left unsent and a log that was left unsigned while nothing ran.
  jobs.runNow()
  return stack
}

async function addFirst(administrator: Administrator, { clock }: Kept): Promise<void> {
  const client = new DynamoDBClient({})
  await addAdministrator(new Table(client, tableName), administrator, new Date(clock.now()).toISOString())
  client.destroy()
}

async function fill(stack: Stack, demonstration: Demonstration | undefined): Promise<void> {
  await demonstration?.seed(stack)
  await stack.settled()
}

interface Parts extends Pick<Stack, 'url' | 'env' | 'endpoints' | 'behave' | 'broken'> {
  readonly kept: Kept
  readonly functions: Functions
  readonly jobs: Jobs
  readonly closers: Closers
}

function stackOf({ kept, functions, jobs, closers, ...rest }: Parts): Stack {
  const { clock, mailbox } = kept
  return {
    ...rest,
    handlers: Object.fromEntries(Object.entries(functions).map(([name, { invoke }]) => [name, invoke])),
    now: clock.now,
    moveClock: async (iso) => {
      const moment = parseMoment(iso)
      if (moment === undefined) throw new RangeError(`Not an ISO 8601 moment with its offset: ${iso}`)
      if (!(await jobs.moveClock(moment))) throw new RangeError(`The clock is past ${iso} already`)
      return inBeijing(clock.now())
    },
    mails: mailbox.list,
    settled: jobs.settled,
    stop: closers.close,
  }
}

/** The deployed gateway's routes, and before them what exists on one machine only. */
function gatewayOf(
  stack: Stack,
  { clock, mailbox }: Kept,
  functions: Functions,
  jobs: Jobs,
  demonstration: Demonstration | undefined,
): Gateway {
  const pages = createLocalPages({
    mails: mailbox.list,
    people: async () => (await demonstration?.people?.(stack)) ?? [],
    now: clock.now,
    moveClock: jobs.moveClock,
  })
  const gateway = createGateway({
    routes,
    now: clock.now,
    invoke: async (name, event) => {
      const called = functions[name]
      if (!called) throw new Error(`There is no function ${name}`)
      return called.invoke(event)
    },
  })
  return async (received) => {
    const page = pages(received)
    return page ? page.catch((error) => refusal(500, String(error))) : gateway(received)
  }
}

/** Whatever a function wrote, the stream is looked at as soon as it has answered. */
function withAfterthought(functions: Functions, afterthought: () => void): Functions {
  const invoking = Object.entries(functions).map(([name, one]): [string, LocalFunction] => [
    name,
    { ...one, invoke: (event) => one.invoke(event).finally(afterthought) },
  ])
  return Object.fromEntries(invoking)
}

async function stopFunctions(functions: Functions): Promise<void> {
  await Promise.all(Object.values(functions).map((one) => one.stop()))
}
