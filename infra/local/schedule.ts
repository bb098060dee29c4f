import { randomUUID } from 'node:crypto'
import type { ScheduledEvent } from 'aws-lambda'

/** Runs the sweep, never twice at once. */
export interface Schedule {
  /** Runs it as of a moment of the product's clock, after any run under way. */
  run(moment: number): Promise<void>
  stop(): void
}

/** As often as the deployed rule. */
const everyMs = 15 * 60 * 1000

/** Runs the sweep every quarter of an hour; what it fails on, the next run finds again. */
export function startSchedule(
  sweep: (event: ScheduledEvent) => Promise<unknown>,
  now: () => number,
  onFault: (fault: unknown) => void,
): Schedule {
  let last: Promise<unknown> = Promise.resolve()
  const run = (moment: number): Promise<void> => {
    const turn = last.then(async () => {
      await sweep(scheduledEvent(moment))
    })
    last = turn.catch(() => {})
    return turn
  }
  const timer = setInterval(() => void run(now()).catch(onFault), everyMs)
  return { run, stop: () => clearInterval(timer) }
}

/** EventBridge's call of a scheduled rule. */
function scheduledEvent(moment: number): ScheduledEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '123456789012',
    time: new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z'),
    region: 'us-east-1',
    resources: ['arn:aws:events:us-east-1:123456789012:rule/sweep'],
    detail: {},
  }
}
