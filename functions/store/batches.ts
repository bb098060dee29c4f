import * as z from 'zod/mini'
import { CaseId, PersonId } from '../engine/ids.ts'
import { type Clause, notThereYet, stillThere } from './expressions.ts'
import { index, key } from './keys.ts'
import type { Item, Table, Write } from './table.ts'

/** What was asked for; what is absent was left open. */
export const CaseQuery = z.object({
  county: z.optional(z.string()),
  /** Of the opening, in Shanghai. */
  year: z.optional(z.string()),
  track: z.optional(z.string()),
  state: z.optional(z.string()),
  /** Credit code of an enterprise. */
  code: z.optional(z.string()),
})
export type CaseQuery = z.infer<typeof CaseQuery>

const Batch = z.object({
  id: z.string(),
  by: PersonId,
  at: z.string(),
  query: CaseQuery,
  /** Bytes that a volume should not exceed. */
  split: z.int(),
  /** `<case> <last event>` of each, in order: what is archived was settled when it was ordered. */
  cases: z.array(z.string()),
  counties: z.array(z.string()),
  status: z.enum(['building', 'ready', 'failed']),
  /** Every case was handed out: until then, that none is waiting says nothing. */
  spread: z.optional(z.boolean()),
  /** Of the volumes and the index, without their endings. */
  name: z.optional(z.string()),
  volumes: z.optional(z.int()),
  index: z.optional(z.object({ object: z.string(), size: z.int() })),
  failure: z.optional(z.string()),
})
export type Batch = z.infer<typeof Batch>

const Stored = z.object({
  object: z.string(),
  size: z.int(),
  sha256: z.string(),
  sm3: z.string(),
  crc32: z.string(),
})
export type Stored = z.infer<typeof Stored>

/** One case of an order: built, or why not. */
const Line = z.object({
  batch: z.string(),
  no: z.int(),
  case: CaseId,
  sequence: z.int(),
  stored: z.optional(Stored),
  failure: z.optional(z.string()),
})
export type Line = z.infer<typeof Line>

/** A file of several archives. */
const Volume = z.object({
  batch: z.string(),
  no: z.int(),
  /** Numbers of its lines. */
  lines: z.array(z.int()),
  stored: z.optional(Stored),
})
export type Volume = z.infer<typeof Volume>

const notDoneYet: Clause = {
  expression: 'attribute_not_exists(#stored) AND attribute_not_exists(#failure)',
  names: { '#stored': 'stored', '#failure': 'failure' },
}

/** What still has to be built has a mark beside the batch: whether all is done is one read, however many there are. */
type Kind = 'line' | 'volume'
const marks = { line: 'W#', volume: 'V#' } as const

/** Orders of many cases: each is built for itself, then volumes of them, then an index of all. */
export class Batches {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Places an order; false where the same request was sent before. */
  async place(batch: Batch): Promise<boolean> {
    const item = {
      ...key.batch(batch.id),
      type: 'archive-batch',
      ...batch,
      ...index.batches(batch.by, batch.at),
    }
    return this.table.put(item, [notThereYet])
  }

  async batch(id: string): Promise<Batch | undefined> {
    const item = await this.table.get(key.batch(id))
    return item && Batch.parse(item)
  }

  async change(
    id: string,
    set: Partial<Pick<Batch, 'status' | 'spread' | 'name' | 'volumes' | 'index' | 'failure'>>,
  ): Promise<void> {
    await this.table.update(key.batch(id), { set }, [stillThere])
  }

  /** Has each case built, by whoever follows the table; repeated, it changes nothing. */
  async spread(lines: readonly Line[]): Promise<void> {
    await side(lines, (line) => this.begin('line', line))
  }

  async spreadVolumes(volumes: readonly Volume[]): Promise<void> {
    await side(volumes, (volume) => this.begin('volume', volume))
  }

  private async begin(kind: Kind, one: Line | Volume): Promise<void> {
    const at = key.batchPart(one.batch, kind, one.no)
    await this.table.settle([
      { put: { ...at, type: `archive-${kind}`, ...one }, only: [notThereYet] },
      { put: key.batchMark(one.batch, marks[kind], one.no) },
    ])
  }

  /** Keeps what a part became; once only. */
  async finish(kind: Kind, one: Line | Volume): Promise<void> {
    const writes: Write[] = [
      {
        put: { ...key.batchPart(one.batch, kind, one.no), type: `archive-${kind}`, ...one },
        only: [stillThere, notDoneYet],
      },
      { remove: key.batchMark(one.batch, marks[kind], one.no) },
    ]
    await this.table.settle(writes)
  }

  /** How many parts are still to be built; at most `limit` are counted. */
  async waiting(id: string, kind: Kind, limit: number): Promise<number> {
    const { items } = await this.table.some(key.batch(id).pk, { prefix: marks[kind], limit })
    return items.length
  }

  /** Whether a part is still to be built, as of now and not of a moment ago. */
  async isWaiting(id: string, kind: Kind): Promise<boolean> {
    return this.table.hasAny(key.batch(id).pk, marks[kind])
  }

  async line(id: string, no: number): Promise<Line | undefined> {
    const item = await this.table.get(key.batchPart(id, 'line', no))
    return item && Line.parse(item)
  }

  async volume(id: string, no: number): Promise<Volume | undefined> {
    const item = await this.table.get(key.batchPart(id, 'volume', no))
    return item && Volume.parse(item)
  }

  async lines(id: string, numbers: readonly number[]): Promise<Line[]> {
    return (await this.parts(id, 'line', numbers)).map((item) => Line.parse(item))
  }

  async volumes(id: string, count: number): Promise<Volume[]> {
    const numbers = Array.from({ length: count }, (_, at) => at + 1)
    return (await this.parts(id, 'volume', numbers)).map((item) => Volume.parse(item))
  }

  private parts(id: string, kind: Kind, numbers: readonly number[]): Promise<Item[]> {
    return this.table.getAll(numbers.map((no) => key.batchPart(id, kind, no)))
  }

  /** Has the index made, once all volumes are there; asked for twice, it is made once. */
  async index(id: string): Promise<void> {
    await this.table.put({ ...key.batchIndex(id), type: 'archive-index', batch: id }, [notThereYet])
  }

  /** Orders of a person, the newest first. */
  async of(person: string, limit: number): Promise<Batch[]> {
    const { items } = await this.table.list('enterprise', `BATCHES#${person}`, { limit, newestFirst: true })
    return items.map((item) => Batch.parse(item))
  }
}

const atOnce = 10

/** Ten at a time. */
const side = async <One>(all: readonly One[], act: (one: One) => Promise<void>): Promise<void> => {
  const waiting = all.values()
  const lane = async () => {
    for (const one of waiting) await act(one)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}
