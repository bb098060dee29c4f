import { refusalIn, type Send } from '../../mail/send.ts'
import { shards } from '../../store/keys.ts'
import type { Mail } from '../../store/mails.ts'
import { faultOf } from '../../web/fault.ts'
import type { Services } from '../../web/services.ts'
import { deliver } from '../outbox/deliver.ts'

const perShard = 100
/** Younger mail is still the stream's to send. */
const patienceMs = 2 * 60_000
/** So many in a row that SES refuses whoever they are for, and nothing is tried any more until the next run. */
const outage = 5

/**
 * Sends what the stream left, the oldest first over all shards. Where a mailbox refuses one, its later mail waits
 * with it, so that everybody gets theirs in order; other mailboxes do not wait.
 */
export const sendOverdue = async (all: Services, send: Send, now: number): Promise<number> => {
  const until = new Date(now - patienceMs).toISOString()
  const pages = await Promise.all(shards.map((shard) => all.mails.overdue(shard, until, perShard)))
  const refusing = new Set<string>()
  let [sent, inARow] = [0, 0]
  for (const mail of pages.flat().toSorted(byAge)) {
    if (inARow >= outage) break
    if (refusing.has(mail.to)) continue
    try {
      await deliver(all, send, mail.id, now)
      sent += 1
      inARow = 0
    } catch (error) {
      refusing.add(mail.to)
      if (refusalIn(error) !== 'this-mail') inARow += 1
      console.error(JSON.stringify({ job: 'sweep', unsent: mail.id, fault: faultOf(error) }))
    }
  }
  return sent
}

/** Of one moment in the order of their events, which their ids count. */
const byAge = (a: Mail, b: Mail): number =>
  a.at === b.at ? a.id.localeCompare(b.id, 'en', { numeric: true }) : a.at < b.at ? -1 : 1
