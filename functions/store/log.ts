import * as z from 'zod/mini'
import { CaseId, Digest } from '../engine/ids.ts'
import { type Clause, notThereYet } from './expressions.ts'
import { key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Item, Table, Write } from './table.ts'

const Entry = z.object({ event: Digest, notices: z.optional(z.array(Digest)) })

/** A commit in the log: where its entries begin, and what opens them. */
const Placed = z.object({
  /** Of its first event. */
  index: z.int(),
  /** In hexadecimal. */
  salt: z.string(),
  at: z.string(),
})
export type Placed = z.infer<typeof Placed>

/** A notice in the log, with all that its reader needs to find it there. */
const PlacedNotice = z.object({ index: z.int(), salt: z.string(), at: z.string(), entry: Entry })
export type PlacedNotice = z.infer<typeof PlacedNotice>

const Commits = z.array(z.object({ case: CaseId, sequence: z.int(), events: z.int() }))

/** What was entered at once. */
const Batch = z.object({ at: z.string(), entries: z.array(Entry), commits: Commits })
export type Batch = z.infer<typeof Batch>

/** The log as it was last signed. */
const Published = z.object({
  size: z.int(),
  /** The signed checkpoint, as it is served. */
  note: z.string(),
  /** The key that signs it, as it is published; while one takes over from another, the newer. */
  verifier: z.string(),
  /** Keys that sign beside it or have signed before: what they signed stays verifiable. */
  also: z.optional(z.array(z.string())),
  at: z.string(),
})
export type Published = z.infer<typeof Published>

/** How far a monitor has found all in order. */
const Watched = z.object({
  size: z.int(),
  root: z.string(),
  verifier: z.string(),
  also: z.optional(z.array(z.string())),
  at: z.string(),
})
export type Watched = z.infer<typeof Watched>

/** All keys of a log, the newest first. */
export const verifiersOf = ({ verifier, also = [] }: Pick<Published, 'verifier' | 'also'>): string[] => [
  verifier,
  ...also,
]

/** The public log as the table has it: what was entered, in which order, and how much of it is signed. */
export class PublicLog {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Entries so far, signed or not. */
  async size(): Promise<number> {
    const item = await this.table.get(key.logHead())
    return item ? z.int().parse(item.size) : 0
  }

  async placed(id: CaseId, sequence: number): Promise<Placed | undefined> {
    const item = await this.table.get(key.logged(id, sequence))
    return item && Placed.parse(item)
  }

  /** The commits of a case that are in the log, by the sequence of their first event. */
  async placedOf(id: CaseId): Promise<ReadonlyMap<number, Placed>> {
    const { pk } = key.logged(id, 0)
    const items = await this.table.partition(pk, 'L#')
    return new Map(items.map((item) => [Number(item.sk.slice(2)), Placed.parse(item)]))
  }

  /** Where the log has what an event published, or took off, under an address of the register. */
  async notice(entry: string, event: string): Promise<PlacedNotice | undefined> {
    const item = await this.table.get(key.loggedNotice(entry, event))
    return item && PlacedNotice.parse(item)
  }

  /** All or nothing, at the end of a log of exactly that size and for commits that are not in it yet. */
  async enter(before: number, batch: Batch, beside: readonly Write[]): Promise<boolean> {
    const size = before + batch.entries.length
    const done = await this.table.transact([
      { put: { ...key.logHead(), size }, only: [before === 0 ? notThereYet : ofSize(before)] },
      { put: batchItem(before, batch), only: [notThereYet] },
      ...beside,
    ])
    return done === 'done'
  }

  static placing(id: CaseId, sequence: number, placed: Placed): Write {
    return { put: { ...key.logged(id, sequence), ...placed }, only: [notThereYet] }
  }

  static placingNotice(entry: string, event: string, placed: PlacedNotice): Write {
    return { put: { ...key.loggedNotice(entry, event), ...placed } }
  }

  /** What was entered at once, from an index on. */
  async batch(index: number): Promise<Batch | undefined> {
    const item = await this.table.get(key.logBatch(index))
    return item && Batch.parse(unpackForGood(z.instanceof(Uint8Array).parse(item.packed)))
  }

  async published(): Promise<Published | undefined> {
    const item = await this.table.get(key.logCheckpoint())
    return item && Published.parse(item)
  }

  /** False where as much was published meanwhile: a checkpoint never goes back. */
  async publish(published: Published): Promise<boolean> {
    return this.table.put({ ...key.logCheckpoint(), ...published }, [smallerThan(published.size)])
  }

  async watched(): Promise<Watched | undefined> {
    const item = await this.table.get(key.logMonitor())
    return item && Watched.parse(item)
  }

  async watch(watched: Watched): Promise<void> {
    await this.table.put({ ...key.logMonitor(), ...watched })
  }
}

const batchItem = (index: number, batch: Batch): Item => ({
  ...key.logBatch(index),
  packed: packForGood(batch),
})

/** Names of attributes that DynamoDB reserves. */
const names = { '#size': 'size' }

const ofSize = (size: number): Clause => ({
  expression: '#size = :sizeBefore',
  names,
  values: { ':sizeBefore': size },
})

const smallerThan = (size: number): Clause => ({
  expression: '(attribute_not_exists(pk) OR #size < :sizeAfter)',
  names,
  values: { ':sizeAfter': size },
})
