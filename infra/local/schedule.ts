import { randomUUID } from 'node:crypto'
import type { ScheduledEvent } from 'aws-lambda'

/** Runs a function by the clock, never twice at once. */
export interface Schedule {
  /** Runs it as of a moment of the product's clock, after any run under way. */
  run(moment: number): Promise<void>
  /** Runs it without being waited for. */
  runNow(): void
  /** … in a moment, once however often it is asked until then. */
  runSoon(): void
  /** Resolves when no run is under way. */
  idle(): Promise<void>
  stop(): void
}

export interface ScheduleOptions {
  /** Of the deployed rule and its function. */
  readonly name: string
  /** As often as the deployed rule. */
  readonly everyMs: number
  readonly invoke: (event: ScheduledEvent) => Promise<unknown>
  readonly now: () => number
  readonly onFault: (fault: unknown) => void
}

/** What is written together is waited for together. */
const soonMs = 1000

/** Runs the function at its interval; what it fails on, the next run finds again. */
export function startSchedule({ name, everyMs, invoke, now, onFault }: ScheduleOptions): Schedule {
  let last: Promise<unknown> = Promise.resolve()
  let soon: NodeJS.Timeout | undefined
  const run = (moment: number): Promise<void> => {
    const turn = last.then(async () => {
      await invoke(scheduledEvent(name, moment))
    })
    last = turn.catch(() => {})
    return turn
  }
  const runNow = () => void run(now()).catch(onFault)
  const timer = setInterval(runNow, everyMs)
  return {
    run,
    runNow,
    runSoon: () => {
      soon ??= setTimeout(() => {
        soon = undefined
        runNow()
      }, soonMs)
    },
    idle: async () => {
      await last
    },
    stop: () => {
      clearInterval(timer)
      clearTimeout(soon)
    },
  }
}

/** EventBridge's call of a scheduled rule. */
function scheduledEvent(name: string, moment: number): ScheduledEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '123456789012',
    time: new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z'),
    region: 'us-east-1',
    resources: [`arn:aws:events:us-east-1:123456789012:rule/${name}`],
    detail: {},
  }
}
