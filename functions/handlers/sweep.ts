import type { ScheduledEvent } from 'aws-lambda'
import { shanghaiDate } from '../engine/day.ts'
import { digestOf } from '../engine/digest.ts'
import { type Send, senderOf } from '../mail/send.ts'
import { shards } from '../store/keys.ts'
import { type Services, services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { deliver } from './outbox/deliver.ts'

const perShard = 100
/** Younger mail is still the stream's to send. */
const patienceMs = 2 * 60_000

/** Says which clocks have run out, and sends mail that the stream left behind. It decides nothing. */
export const handler = async ({
  time,
}: Pick<ScheduledEvent, 'time'>): Promise<{ passed: number; sent: number }> => {
  const now = Date.parse(time)
  const { MAIL_FROM, BASE_URL } = settings()
  const send = senderOf({ from: MAIL_FROM, host: new URL(BASE_URL).hostname })
  const passed = await sumOf((shard) => passClocks(services(), shard, now))
  const sent = await sumOf((shard) => sendOverdue(services(), send, shard, now))
  return { passed, sent }
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

/** Each clock that passes leaves the index, so the next page is always the first. */
const passClocks = async (all: Services, shard: number, now: number): Promise<number> => {
  const today = shanghaiDate(now)
  const at = new Date(now).toISOString()
  let passed = 0
  for (;;) {
    const { heads } = await all.cases.due(shard, today, perShard)
    let moved = 0
    for (const { id, state } of heads) {
      const command = { type: 'PassClock', actor: clockActor, today } as const
      const key = `clock-${state.clock?.effective}-${state.clock?.status}`
      const outcome = await all.cases.execute(id, command, {
        at,
        actor: clockActor,
        key,
        request: digestOf(key),
      })
      if (outcome.ok && !outcome.replayed) moved += 1
    }
    passed += moved
    if (heads.length < perShard || moved === 0) return passed
  }
}

const clockActor = { kind: 'system', name: '期限' } as const
