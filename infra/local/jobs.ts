import { setTimeout as pause } from 'node:timers/promises'
import { type Calls, openCalls } from './calls.ts'
import { stopAfter } from './clock.ts'
import { buryEvent, startConsumers } from './consumers.ts'
import { buckets } from './environment.ts'
import { messageOf } from './failure.ts'
import type { Functions } from './functions.ts'
import type { Kept } from './kept.ts'
import { startSchedule } from './schedule.ts'
import type { ObjectCreated } from './storage/object-created.ts'

/** Everything that runs without being asked over HTTP. */
export interface Jobs {
  /** Looks at the stream at once. */
  poke(): void
  onCreated(event: ObjectCreated): void
  /** Moves the clock and runs what falls due on the way; false where the moment has passed. */
  moveClock(moment: number): Promise<boolean>
  /** Runs the sweep without waiting for it. */
  sweepSoon(): void
  /** Resolves when nothing is left to do: mail sent, uploads checked, archives built. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export interface JobsOptions {
  readonly kept: Kept
  readonly functions: Functions
  readonly streamArn: string
  /** The moment from which the sweep has something to find; without it every midnight is looked at. */
  readonly nextDue?: (() => Promise<number>) | undefined
}

/** How long a job may take to finish when the stack goes down; what is cut off is done again at the next start. */
const graceMs = 5000

/** Starts the stream's consumers, the checks of uploads and the sweeps, and takes up what an earlier process left. */
export function startJobs({ kept, functions, streamArn, nextDue }: JobsOptions): Jobs {
  const { folder, log, clock } = kept
  const consumers = startConsumers({ folder, log, clock, functions, streamArn })
  const uploads = openUploads(kept, functions)
  const sweepFailed = (fault: unknown) => log.write('sweep', `ERROR ${messageOf(fault)}`)
  const schedule = startSchedule(async (event) => functions.sweep?.invoke(event), clock.now, sweepFailed)
  let lastMove: Promise<unknown> = Promise.resolve()
  async function moveTo(moment: number): Promise<boolean> {
    const from = clock.now()
    if (moment < from) return false
    let at = from
    do {
      at = stopAfter(at, { from, to: moment }, await nextDue?.())
      clock.moveTo(at)
      await schedule.run(clock.now())
      await consumers.mailed()
    } while (at < moment)
    return true
  }

  return {
    poke: consumers.poke,
    onCreated: (event) => {
      if (isUpload(event)) uploads.add(event)
    },
    moveClock: (moment) => {
      const turn = lastMove.then(() => moveTo(moment))
      lastMove = turn.catch(() => {})
      return turn
    },
    sweepSoon: () => void schedule.run(clock.now()).catch(sweepFailed),
    settled: async () => {
      await uploads.settled()
      await consumers.drained()
    },
    stop: async () => {
      schedule.stop()
      await Promise.race([
        Promise.all([consumers.stop(), uploads.stop()]),
        pause(graceMs, undefined, { ref: false }),
      ])
    },
  }
}

/** As the deployed rule: new objects under `uploads/` of the quarantine bucket. */
function isUpload({ detail: { bucket, object } }: ObjectCreated): boolean {
  return bucket.name === buckets.quarantine && object.key.startsWith('uploads/')
}

function openUploads({ folder, log }: Kept, { intake }: Functions): Calls {
  return openCalls({
    folder: folder.folder('uploads-waiting'),
    invoke: async (event) => intake?.invoke(event),
    giveUp: (event, fault) => buryEvent({ folder, log }, 'intake', event, fault),
    most: 2,
  })
}
