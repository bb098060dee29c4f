import { randomUUID } from 'node:crypto'
import { readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readWhole, writeWhole } from './files.ts'

export interface CallsOptions {
  /** Folder of the calls that are not done yet, one file each. */
  readonly folder: string
  readonly invoke: (event: unknown) => Promise<unknown>
  readonly giveUp: (event: unknown, fault: unknown) => void
  /** How many run side by side. */
  readonly most: number
  readonly firstPauseMs?: number
}

/** Calls that nobody waits for, as Lambda makes them for S3 and EventBridge: kept until they succeed. */
export interface Calls {
  /** Once this returns, killing the process does not lose the call. */
  add(event: unknown): void
  /** Resolves when no call is left. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Lambda tries an asynchronous call three times in all. */
const attempts = 3

/** Takes up the calls that an earlier process left, and then those that are added. */
export function openCalls(options: CallsOptions): Calls {
  const { folder, most } = options
  const queue = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  const running = new Set<Promise<void>>()
  let stopped = false
  let waiting: (() => void)[] = []

  function next(): void {
    while (!stopped && running.size < most && queue.length > 0) start(queue.shift() ?? '')
    if (running.size > 0 || (queue.length > 0 && !stopped)) return
    for (const resolve of waiting) resolve()
    waiting = []
  }

  function start(name: string): void {
    const call = makeCall(options, join(folder, name), () => stopped).finally(() => {
      running.delete(call)
      next()
    })
    running.add(call)
  }

  next()
  return {
    add: (event) => {
      const name = `${Date.now()}-${randomUUID()}.json`
      writeWhole(join(folder, name), { event })
      queue.push(name)
      next()
    },
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        next()
      }),
    stop: async () => {
      stopped = true
      await Promise.all(running)
      next()
    },
  }
}

/** A call that fails while the stack is going down keeps its file, and the next start takes it up. */
async function makeCall(
  { invoke, giveUp, firstPauseMs = 1000 }: CallsOptions,
  file: string,
  isStopping: () => boolean,
): Promise<void> {
  const event = readWhole(file, (value) => (isKept(value) ? value : undefined))?.event
  for (let attempt = 1; ; attempt += 1) {
    try {
      await invoke(event)
      break
    } catch (fault) {
      if (isStopping()) return
      if (attempt === attempts) {
        giveUp(event, fault)
        break
      }
      await pause(firstPauseMs * 2 ** (attempt - 1))
    }
  }
  unlinkSync(file)
}

function isKept(value: unknown): value is { readonly event: unknown } {
  return typeof value === 'object' && value !== null && 'event' in value
}
