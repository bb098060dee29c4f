import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Log } from '../log.ts'
import type { Answer, Call, WorkerStart } from './protocol.ts'

/** A function that can be called as AWS would call it. */
export interface LocalFunction {
  readonly name: string
  /** Rejects with a `FunctionFault` where the function throws, dies, takes too long or answers too much. */
  invoke(event: unknown): Promise<unknown>
  stop(): Promise<void>
}

export interface LocalFunctionOptions extends WorkerStart {
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly log: Log
}

/** What went wrong inside a function, as its caller may know it. */
export class FunctionFault extends Error {}

/** The event is more than Lambda takes. */
export class EventTooLarge extends Error {}

/** Lambda's limit for a synchronous call, both ways: 6 MB, with a little for the frame. */
export const mostBytes = 6_291_556

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (fault: Error) => void
}

/**
 * Runs a function in a thread of its own.
 *
 * A long archive does not hold up the pages; what a function throws outside a call ends its thread
 * and not the stack, as it ends one sandbox in Lambda; and what it prints can be told apart.
 */
export function createFunction(options: LocalFunctionOptions): LocalFunction {
  const { name, log, timeoutMs } = options
  const waiting = new Map<string, Waiting>()
  let worker: Worker | undefined

  function running(): Worker {
    worker ??= startWorker(options, waiting, () => {
      worker = undefined
    })
    return worker
  }

  function post(event: string): Promise<unknown> {
    const call: Call = { id: randomUUID(), event, deadline: Date.now() + timeoutMs }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new FunctionFault(`no answer in ${timeoutMs} ms`)), timeoutMs)
      waiting.set(
        call.id,
        settleOnce(
          () => {
            clearTimeout(timer)
            waiting.delete(call.id)
          },
          resolve,
          reject,
        ),
      )
      running().postMessage(call)
    })
  }

  return {
    name,
    invoke: async (event) => {
      const text = JSON.stringify(event)
      if (Buffer.byteLength(text) > mostBytes) throw new EventTooLarge(`${name}: the event is too large`)
      return post(text).catch((fault: Error) => {
        log.write(name, `ERROR ${fault.message}`)
        throw fault
      })
    },
    stop: async () => {
      await worker?.terminate()
    },
  }
}

function settleOnce(before: () => void, resolve: Waiting['resolve'], reject: Waiting['reject']): Waiting {
  return {
    resolve: (result) => {
      before()
      resolve(result)
    },
    reject: (fault) => {
      before()
      reject(fault)
    },
  }
}

function startWorker(
  options: LocalFunctionOptions,
  waiting: Map<string, Waiting>,
  onGone: () => void,
): Worker {
  const { name, bundle, environment, log } = options
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    name,
    workerData: { name, bundle } satisfies WorkerStart,
    env: { ...environment },
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => log.write(name, text))
  }
  worker.on('message', (answer: Answer) => settle(answer, waiting.get(answer.id)))
  worker.on('error', (error) => log.write(name, `ERROR ${error.stack ?? error.message}`))
  worker.on('exit', () => {
    onGone()
    for (const one of [...waiting.values()]) one.reject(new FunctionFault('the function died'))
  })
  return worker
}

function settle(answer: Answer, one: Waiting | undefined): void {
  if ('fault' in answer) one?.reject(new FunctionFault(answer.fault))
  else if (Buffer.byteLength(answer.result) > mostBytes)
    one?.reject(new FunctionFault('the answer is too large'))
  else one?.resolve(JSON.parse(answer.result))
}
