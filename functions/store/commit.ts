import * as z from 'zod/mini'
import { LoggedEvent } from '../engine/events.ts'
import { CaseId, Digest, Moment } from '../engine/ids.ts'
import { key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Item } from './table.ts'

const Log = z.array(LoggedEvent)

/** What one command added to the log of a case, and the idempotency key under which it was sent. */
export type Commit = {
  readonly case: CaseId
  readonly key: string
  readonly request: string
  readonly log: readonly LoggedEvent[]
}

export const commitItem = (
  id: CaseId,
  log: readonly LoggedEvent[],
  { key: sent, request }: { key: string; request: Digest },
): Item => ({
  ...key.commit(id, log[0]?.sequence ?? 0),
  type: 'commit',
  key: sent,
  request: Buffer.from(request, 'hex'),
  log: packForGood(log),
})

/** A commit as read from the table, or from its stream, where bytes come as base64. */
export const commitIn = (item: Readonly<Record<string, unknown>>): Commit => ({
  case: CaseId.parse(String(item.pk).slice(2)),
  key: String(item.key),
  request: bytes(item.request).toString('hex'),
  log: Log.parse(unpackForGood(bytes(item.log))),
})

/** Of a record that was deleted the hashes of its events stay, as `links`. */
export const isCommit = ({ type }: Item): boolean => type === 'commit'

/** An event as it stays then: its place in the chain. */
export const Link = z.object({ sequence: z.int(), at: Moment, previous: Digest, hash: Digest })
export type Link = z.infer<typeof Link>

export const linksIn = ({ links }: Item): Link[] => z.array(Link).parse(unpackForGood(bytes(links)))

const bytes = (value: unknown): Buffer =>
  value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value), 'base64')
