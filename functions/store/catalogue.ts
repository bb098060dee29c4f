import * as z from 'zod/mini'
import { atVersion, notThereYet } from './expressions.ts'
import { key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Table, Write } from './table.ts'

/** An edition of the catalogue: what it is called, whether and since when it holds, which import made it so. */
export const Edition = z.object({
  edition: z.string(),
  status: z.enum(['in-force', 'draft', 'superseded']),
  issuer: z.string(),
  number: z.optional(z.string()),
  from: z.string(),
  until: z.optional(z.string()),
  /** How many entries it has. */
  count: z.int(),
  import: z.string(),
  version: z.int(),
})
export type Edition = z.infer<typeof Edition>

export const Entry = z.object({
  part: z.string(),
  path: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.optional(z.string()),
  deadline: z.optional(z.string()),
  english: z.optional(z.string()),
})
export type Entry = z.infer<typeof Entry>

/** An item has 400 KB; four hundred entries of a national catalogue took some 20 KB. */
export const mostPackedBytes = 300 * 1024

/** Editions of the catalogue that were brought in; each is one item, so it is there whole or not at all. */
export class Catalogue {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** All editions, without their entries. */
  async editions(): Promise<Edition[]> {
    const items = await this.table.partition(key.edition('').pk, '')
    return items.map((item) => Edition.parse(item))
  }

  async edition(edition: string): Promise<Edition | undefined> {
    const item = await this.table.get(key.edition(edition))
    return item && Edition.parse(item)
  }

  async entries(edition: string): Promise<Entry[]> {
    const item = await this.table.get(key.entries(edition))
    return item ? z.array(Entry).parse(unpackForGood(item.packed as Uint8Array)) : []
  }

  /** The writes that make an edition what is given, where nobody changed it since its version `was`. */
  static writes(edition: Edition, entries: readonly Entry[], was: number | undefined): Write[] {
    return [
      {
        put: { ...key.edition(edition.edition), type: 'edition', ...edition },
        only: [was === undefined ? notThereYet : atVersion(was)],
      },
      { put: { ...key.entries(edition.edition), type: 'entries', packed: packForGood(entries) } },
    ]
  }
}
