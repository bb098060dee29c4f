import * as z from 'zod/mini'
import { Case } from '../engine/case.ts'
import { CaseId, Digest, Moment } from '../engine/ids.ts'
import { unpackSnapshot } from './packed.ts'
import type { Item } from './table.ts'

/** The head of a case: the fold of its events, where the chain stands, and when it was opened. */
export type Head = {
  readonly id: CaseId
  readonly state: Case
  /** Sequence of the last event; the version that a save expects. */
  readonly version: number
  readonly hash: Digest
  readonly opened: string
}

/** What the head item holds besides its keys; `used` has a mark of every idempotency key. */
const Snapshot = z.object({ state: Case, hash: Digest, opened: Moment, used: z.string() })
export type Known = { readonly head: Head; readonly used: string }

export const asKnown = (item: Item): Known => {
  const packed = z.instanceof(Uint8Array).parse(item.snapshot)
  const { used, ...snapshot } = Snapshot.parse(unpackSnapshot(packed))
  const id = CaseId.parse(item.pk.slice(2))
  return { head: { id, version: z.int().parse(item.version), ...snapshot }, used }
}

export const asHead = (item: Item): Head => asKnown(item).head
