import { digestOf } from './digest.ts'
import { Actor, CaseEvent, type LoggedEvent } from './events.ts'
import { Digest, type Moment } from './ids.ts'

/** What the first event of a case is chained to. */
export const noEvent = Digest.parse('0'.repeat(64))

/** The hash of a logged event: SHA-256 over the RFC 8785 form of all of it but the hash. */
export const hashOf = ({ hash: _, ...rest }: LoggedEvent): Digest => digestOf(rest)

/**
 * Chains events of one command after the last event of the log. Only what their schema knows is
 * kept: a log that is read back, which is parsed, must hash as it did when it was written.
 */
export const append = (
  last: { sequence: number; hash: Digest },
  stamp: { at: Moment; actor: Actor },
  events: readonly CaseEvent[],
): LoggedEvent[] => {
  const { at } = stamp
  const actor = Actor.parse(stamp.actor)
  const logged: LoggedEvent[] = []
  for (const event of events) {
    const before = logged.at(-1) ?? last
    const sequence = before.sequence + 1
    const entry = { sequence, at, actor, event: CaseEvent.parse(event), previous: before.hash, hash: noEvent }
    logged.push({ ...entry, hash: hashOf(entry) })
  }
  return logged
}

/** The first event whose sequence, link or hash is wrong, or undefined where the chain holds. */
export const firstBreak = (log: readonly LoggedEvent[]): LoggedEvent | undefined =>
  log.find(
    (entry, index) =>
      entry.sequence !== index + 1 ||
      entry.previous !== (log[index - 1]?.hash ?? noEvent) ||
      entry.hash !== hashOf(entry),
  )
