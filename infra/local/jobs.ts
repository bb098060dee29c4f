import { setTimeout as pause } from 'node:timers/promises'
import { type Calls, openCalls } from './calls.ts'
import { stopAfter } from './clock.ts'
import { buryEvent, startConsumers } from './consumers.ts'
import { buckets } from './environment.ts'
import { messageOf } from './failure.ts'
import type { Functions } from './functions.ts'
import type { Kept } from './kept.ts'
import { type Schedule, startSchedule } from './schedule.ts'
import type { ObjectCreated } from './storage/object-created.ts'

/** Everything that runs without being asked over HTTP. */
export interface Jobs {
  /** Looks at the stream at once. */
  poke(): void
  onCreated(event: ObjectCreated): void
  /** Moves the clock and runs what falls due on the way; false where the moment has passed. */
  moveClock(moment: number): Promise<boolean>
  /** Runs what runs by the clock without waiting for it. */
  runNow(): void
  /** Resolves when nothing is left to do: mail sent, uploads checked, archives built, the public log signed. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export interface JobsOptions {
  readonly kept: Kept
  readonly functions: Functions
  readonly streamArn: string
  /** The moment from which the sweep has something to find; without it every midnight is looked at. */
  readonly nextDue?: ((since: number) => Promise<number>) | undefined
  /** Whether files of a record wait for their job; without it they wait for its ten minutes. */
  readonly hasRecords?: (() => Promise<boolean>) | undefined
}

/** How long a job may take to finish when the stack goes down; what is cut off is done again at the next start. */
const graceMs = 5000

/** Starts the stream's consumers, the checks of uploads and the sweeps, and takes up what an earlier process left. */
export function startJobs({ kept, functions, streamArn, nextDue, hasRecords }: JobsOptions): Jobs {
  const { folder, log, clock } = kept
  const uploads = openCalled(kept, functions, 'intake', 'uploads-waiting')
  const pictures = openCalled(kept, functions, 'pictures', 'pictures-waiting')
  const schedule = startRule(kept, functions, 'sweep', 15 * minuteMs)
  const publicLog = startRule(kept, functions, 'log', minuteMs)
  const keeping = startRule(kept, functions, 'keeping', 10 * minuteMs)
  const followers = publishingAfter(functions, publicLog)
  const consumers = startConsumers({ folder, log, clock, functions: followers, streamArn })
  let lastMove: Promise<unknown> = Promise.resolve()
  async function moveTo(moment: number): Promise<boolean> {
    const from = clock.now()
    if (moment < from) return false
    // What was entered in the public log is signed in its own time, before hours have passed over it.
    await consumers.mailed()
    await publicLog.run(from)
    let at = from
    // What fell due since yesterday may not have been looked at.
    let since = from - dayMs
    do {
      at = stopAfter(at, { from, to: moment }, await nextDue?.(since))
      since = at
      clock.moveTo(at)
      await schedule.run(clock.now())
      await consumers.mailed()
      await publicLog.run(clock.now())
    } while (at < moment)
    if (await hasRecords?.()) await followRecords()
    return true
  }

  /** What is deleted is said in its case, and signed in the public log. */
  async function followRecords(): Promise<void> {
    await keeping.run(clock.now())
    await consumers.mailed()
    await publicLog.run(clock.now())
  }

  return {
    poke: consumers.poke,
    onCreated: (event) => {
      if (isUnder(event, buckets.quarantine, 'uploads/')) uploads.add(event)
      if (isUnder(event, buckets.evidence, 'sha256/')) pictures.add(event)
    },
    moveClock: (moment) => {
      const turn = lastMove.then(() => moveTo(moment))
      lastMove = turn.catch(() => {})
      return turn
    },
    runNow: () => {
      schedule.runNow()
      publicLog.runNow()
    },
    settled: async () => {
      await schedule.idle()
      await uploads.settled()
      await pictures.settled()
      await consumers.drained()
      await publicLog.run(clock.now())
    },
    stop: async () => {
      schedule.stop()
      publicLog.stop()
      keeping.stop()
      await Promise.race([
        Promise.all([consumers.stop(), uploads.stop(), pictures.stop()]),
        pause(graceMs, undefined, { ref: false }),
      ])
    },
  }
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

function startRule(
  { clock, log }: Kept,
  functions: Functions,
  name: 'sweep' | 'log' | 'keeping',
  everyMs: number,
): Schedule {
  return startSchedule({
    name,
    everyMs,
    invoke: async (event) => functions[name]?.invoke(event),
    now: clock.now,
    onFault: (fault) => log.write(name, `ERROR ${messageOf(fault)}`),
  })
}

/** Nobody at this machine waits a minute for the log to be signed: it is whenever the outbox has entered something. */
function publishingAfter(functions: Functions, publicLog: Schedule): Functions {
  const { outbox } = functions
  if (!outbox) return functions
  return {
    ...functions,
    outbox: { ...outbox, invoke: (event) => outbox.invoke(event).finally(publicLog.runSoon) },
  }
}

/** As the deployed rules: new objects under a prefix of a bucket. */
function isUnder({ detail: { bucket, object } }: ObjectCreated, name: string, prefix: string): boolean {
  return bucket.name === name && object.key.startsWith(prefix)
}

function openCalled(
  { folder, log }: Kept,
  functions: Functions,
  name: 'intake' | 'pictures',
  waiting: string,
): Calls {
  return openCalls({
    folder: folder.folder(waiting),
    invoke: async (event) => functions[name]?.invoke(event),
    giveUp: (event, fault) => buryEvent({ folder, log }, name, event, fault),
    most: 2,
  })
}
