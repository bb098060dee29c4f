import type { ScheduledEvent } from 'aws-lambda'
import { calendars } from '../../forms/calendars.ts'
import { organs } from '../../forms/organs.ts'
import { shanghaiDate } from '../engine/day.ts'
import { digestOf } from '../engine/digest.ts'
import type { CaseId } from '../engine/ids.ts'
import { type Send, senderOf } from '../mail/send.ts'
import { shards } from '../store/keys.ts'
import { type Services, services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { deliver } from './outbox/deliver.ts'

const perShard = 100
const organsAtOnce = 20
/** Younger mail is still the stream's to send. */
const patienceMs = 2 * 60_000

/** Says what the clocks show, and sends mail that the stream left behind. It decides nothing. */
export const handler = async ({
  time,
}: Pick<ScheduledEvent, 'time'>): Promise<{
  read: number
  reminded: number
  recomputed: number
  sent: number
}> => {
  const now = Date.parse(time)
  const { MAIL_FROM, BASE_URL, MAIL_EVENTS } = settings()
  const send = senderOf({ from: MAIL_FROM, host: new URL(BASE_URL).hostname, events: MAIL_EVENTS })
  const recomputed = await sumOf((shard) => recompute(services(), shard, now))
  const read = await sumOf((shard) => readClocks(services(), shard, now))
  const reminded = await remindOfSteps(services(), now)
  const sent = await sumOf((shard) => sendOverdue(services(), send, shard, now))
  return { read, reminded, recomputed, sent }
}

const sumOf = async (work: (shard: number) => Promise<number>): Promise<number> => {
  const done = await Promise.all(shards.map(work))
  return done.reduce((sum, count) => sum + count, 0)
}

/** One mailbox that refuses must not keep the others waiting. */
const sendOverdue = async (all: Services, send: Send, shard: number, now: number): Promise<number> => {
  const until = new Date(now - patienceMs).toISOString()
  const mails = await all.mails.overdue(shard, until, perShard)
  const results = await Promise.allSettled(mails.map(({ id }) => deliver(all, send, id)))
  const failed = results.filter(({ status }) => status === 'rejected').length
  if (failed > 0) console.error(JSON.stringify({ job: 'sweep', unsent: failed }))
  return mails.length - failed
}

/** Each case leaves the index or moves on in it, so the next page is always the first. */
const readClocks = async (all: Services, shard: number, now: number): Promise<number> => {
  const today = shanghaiDate(now)
  let read = 0
  for (;;) {
    const { heads } = await all.cases.due(shard, today, perShard)
    let moved = 0
    for (const { id } of heads) if (await tell(all, id, 'ReadClocks', now)) moved += 1
    read += moved
    if (heads.length === 0 || moved === 0) return read
  }
}

/** Steps on their last day or late; the queue of each organ has them first, so no index of their own is written. */
const remindOfSteps = async (all: Services, now: number): Promise<number> => {
  const today = shanghaiDate(now)
  const late = new Set<CaseId>()
  for (let at = 0; at < organs.length; at += organsAtOnce) {
    const found = organs.slice(at, at + organsAtOnce).map(({ id }) => all.cases.waitedFor(id, today))
    for (const id of (await Promise.all(found)).flat()) late.add(id)
  }
  let reminded = 0
  for (const id of late) if (await tell(all, id, 'ReadClocks', now)) reminded += 1
  return reminded
}

/** Dates that rested on a year without a calendar, once it has one. */
const recompute = async (all: Services, shard: number, now: number): Promise<number> => {
  const published = Math.max(...calendars.map(({ year }) => year))
  const cases = await all.cases.provisional(shard, published, perShard)
  let changed = 0
  for (const id of cases) if (await tell(all, id, 'RecomputeClocks', now)) changed += 1
  return changed
}

const tell = async (
  all: Services,
  id: CaseId,
  type: 'ReadClocks' | 'RecomputeClocks',
  now: number,
): Promise<boolean> => {
  const head = await all.cases.head(id)
  const command = { type, actor: clockActor, today: shanghaiDate(now) }
  const key = `${type}-${head?.version}-${command.today}`
  const envelope = { at: new Date(now).toISOString(), actor: clockActor, key, request: digestOf(key) }
  const outcome = await all.cases.execute(id, command, envelope)
  return outcome.ok && !outcome.replayed
}

const clockActor = { kind: 'system', name: '期限' } as const
