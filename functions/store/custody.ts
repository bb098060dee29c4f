import * as z from 'zod/mini'
import { digestOf } from '../engine/digest.ts'
import { Digest, Moment, PersonId } from '../engine/ids.ts'
import { noEvent } from '../engine/log.ts'
import { type Clause, notThereYet } from './expressions.ts'
import { jitter } from './jitter.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

/** What was done with archives and evidence, and not in a case. */
const CustodyEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ArchiveDownloaded'), case: z.string(), event: z.int(), file: z.string() }),
  z.object({
    type: z.literal('BatchFileDownloaded'),
    batch: z.string(),
    asked: z.string(),
    file: z.string(),
  }),
])
export type CustodyEvent = z.infer<typeof CustodyEvent>

const Entry = z.object({
  sequence: z.int(),
  at: Moment,
  person: PersonId,
  name: z.string(),
  title: z.string(),
  /** Divisions that it is about. */
  counties: z.array(z.string()),
  event: CustodyEvent,
  previous: Digest,
  hash: Digest,
})
export type CustodyEntry = z.infer<typeof Entry>

/** What is recorded, before it has its place in the log. */
export type Act = Pick<CustodyEntry, 'at' | 'person' | 'name' | 'title' | 'counties' | 'event'>

const Last = z.object({ sequence: z.int(), hash: Digest })
const nothing = { sequence: 0, hash: noEvent }

const attempts = 40

const stillAt = (sequence: number): Clause =>
  sequence === 0
    ? notThereYet
    : { expression: '#sequence = :last', names: { '#sequence': 'sequence' }, values: { ':last': sequence } }

/** The log of custody: who fetched what and when, each entry chained to the one before as events of a case are. */
export class Custody {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Appends an entry; of several at once each has its own place. */
  async record(act: Act): Promise<CustodyEntry> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { sequence, hash } = await this.last()
      const entry = chained({ ...act, sequence: sequence + 1, previous: hash })
      const done = await this.table.transact([
        { put: { ...key.custody(entry.sequence), type: 'custody', ...entry }, only: [notThereYet] },
        {
          put: { ...key.custodyHead(), sequence: entry.sequence, hash: entry.hash },
          only: [stillAt(sequence)],
        },
      ])
      if (done === 'done') return entry
      await jitter(attempt)
    }
    throw new Error(`The log of custody stayed contended through ${attempts} attempts`)
  }

  private async last(): Promise<z.infer<typeof Last>> {
    const item = await this.table.get(key.custodyHead())
    return item ? Last.parse(item) : nothing
  }

  /** Entries before a place, the newest first; at most 100. Sequences have no gap, so this is one read by keys. */
  async before(place: number | undefined, limit: number): Promise<CustodyEntry[]> {
    const top = Math.min(place ?? Number.POSITIVE_INFINITY, (await this.last()).sequence + 1) - 1
    const sequences = Array.from({ length: Math.max(0, Math.min(limit, top)) }, (_, at) => top - at)
    const items = await this.table.getAll(sequences.map((sequence) => key.custody(sequence)))
    return items.map((item) => Entry.parse(item))
  }
}

const chained = (entry: Omit<CustodyEntry, 'hash'>): CustodyEntry => {
  const parsed = Entry.parse({ ...entry, hash: noEvent })
  const { hash: _, ...rest } = parsed
  return { ...rest, hash: digestOf(rest) }
}

/** The first entry, of some that follow each other, that is missing or not what it was; newest first as they are read. */
export const brokenAt = (newestFirst: readonly CustodyEntry[]): number | undefined =>
  newestFirst.find((entry, at) => {
    const { hash, ...rest } = entry
    const before = newestFirst[at + 1]
    const follows =
      before === undefined || (before.sequence === entry.sequence - 1 && before.hash === entry.previous)
    return digestOf(rest) !== hash || !follows
  })?.sequence
