import type { ScheduledEvent } from 'aws-lambda'
import { calendars } from '../../forms/calendars.ts'
import { organs } from '../../forms/organs.ts'
import { shanghaiDate } from '../engine/day.ts'
import { digestOf } from '../engine/digest.ts'
import type { CaseId } from '../engine/ids.ts'
import { senderOf } from '../mail/send.ts'
import { shards } from '../store/keys.ts'
import { faultOf } from '../web/fault.ts'
import { type Services, services } from '../web/services.ts'
import { settings } from '../web/settings.ts'

const perShard = 100
const organsAtOnce = 20

type Done = {
  readonly read: number
  readonly reminded: number
  readonly recomputed: number
  readonly sent: number
}

/**
 * Says what the clocks show, and sends mail that the stream left behind. It decides nothing. A case that fails
 * keeps nothing else from being done; once all is done the run fails, so that somebody is told.
 */
export const handler = async ({ time }: Pick<ScheduledEvent, 'time'>): Promise<Done> => {
  const now = Date.parse(time)
  const { MAIL_FROM, BASE_URL, MAIL_EVENTS } = settings()
  const send = senderOf({ from: MAIL_FROM, host: new URL(BASE_URL).hostname, events: MAIL_EVENTS })
  const run: Run = { all: services(), now, failed: new Set() }
  const areImportsWhole = await finishImports(run)
  const recomputed = await sumOf((shard) => recompute(run, shard))
  const read = await sumOf((shard) => readClocks(run, shard))
  const reminded = await remindOfSteps(run)
  // Read with the forms that they name, after the start.
  const { storeDigests } = await import('./sweep/digests.ts')
  const { sendOverdue } = await import('./sweep/overdue.ts')
  await storeDigests(run.all, BASE_URL, now)
  const { tellOfLateReturns } = await import('./sweep/returns.ts')
  await tellOfLateReturns(run.all, BASE_URL, now)
  const sent = await sendOverdue(run.all, send, now)
  const isLogInOrder = await checkLog(run, BASE_URL)
  if (run.failed.size > 0) throw new Error(`Cases that failed: ${[...run.failed].join(', ')}`)
  if (!areImportsWhole) throw new Error('An import that was pressed could not go on')
  if (!isLogInOrder) throw new Error('The public log is not in order, or could not be read')
  return { read, reminded, recomputed, sent }
}

/** Imports that were pressed and broken off; whether all of them could go on. */
const finishImports = async ({ all }: Run): Promise<boolean> => {
  try {
    const { Imports } = await import('../store/imports.ts')
    const imports = new Imports(all.table)
    for (const id of await imports.unfinished()) await imports.goOn(id)
    return true
  } catch (error) {
    console.error(JSON.stringify({ job: 'sweep', what: 'imports', fault: faultOf(error) }))
    return false
  }
}

/** Last, as nothing else waits for it. */
const checkLog = async ({ all, now }: Run, baseUrl: string): Promise<boolean> => {
  try {
    const { watchPublicLog } = await import('./sweep/public-log.ts')
    return (await watchPublicLog(all, baseUrl, now)).length === 0
  } catch (error) {
    console.error(JSON.stringify({ job: 'sweep', what: 'public log', fault: faultOf(error) }))
    return false
  }
}

/** One run, with the cases that failed in it: they are left alone until the next. */
type Run = { readonly all: Services; readonly now: number; readonly failed: Set<CaseId> }

const sumOf = async (work: (shard: number) => Promise<number>): Promise<number> => {
  const done = await Promise.all(shards.map(work))
  return done.reduce((sum, count) => sum + count, 0)
}

/** Each case leaves the index or moves on in it, so the next page is always the first. */
const readClocks = async (run: Run, shard: number): Promise<number> => {
  const today = shanghaiDate(run.now)
  let read = 0
  for (;;) {
    const due = await run.all.cases.due(shard, today, perShard)
    let moved = 0
    for (const id of due) if (await tell(run, id, 'ReadClocks')) moved += 1
    read += moved
    if (due.length === 0 || moved === 0) return read
  }
}

/** Steps on their last day or late; the queue of each organ has them first, so no index of their own is written. */
const remindOfSteps = async (run: Run): Promise<number> => {
  const today = shanghaiDate(run.now)
  const late = new Set<CaseId>()
  for (let at = 0; at < organs.length; at += organsAtOnce) {
    const found = organs.slice(at, at + organsAtOnce).map(({ id }) => run.all.cases.waitedFor(id, today))
    for (const id of (await Promise.all(found)).flat()) late.add(id)
  }
  let reminded = 0
  for (const id of late) if (await tell(run, id, 'ReadClocks')) reminded += 1
  return reminded
}

/** Dates that rested on a year without a calendar, once it has one. */
const recompute = async (run: Run, shard: number): Promise<number> => {
  const published = Math.max(...calendars.map(({ year }) => year))
  const cases = await run.all.cases.provisional(shard, published, perShard)
  let changed = 0
  for (const id of cases) if (await tell(run, id, 'RecomputeClocks')) changed += 1
  return changed
}

type Reading = 'ReadClocks' | 'RecomputeClocks'

/** Whether it changed anything; a case that fails is logged, and the run goes on. */
const tell = async (run: Run, id: CaseId, type: Reading): Promise<boolean> => {
  if (run.failed.has(id)) return false
  try {
    return await carryOut(run, id, type)
  } catch (error) {
    run.failed.add(id)
    console.error(JSON.stringify({ job: 'sweep', case: id, fault: faultOf(error) }))
    return false
  }
}

const carryOut = async ({ all, now }: Run, id: CaseId, type: Reading): Promise<boolean> => {
  const head = await all.cases.head(id)
  const command = { type, actor: clockActor, today: shanghaiDate(now) }
  const key = `${type}-${head?.version}-${command.today}`
  const envelope = { at: new Date(now).toISOString(), actor: clockActor, key, request: digestOf(key) }
  const outcome = await all.cases.execute(id, command, envelope)
  return outcome.ok && !outcome.replayed
}

const clockActor = { kind: 'system', name: '期限' } as const
