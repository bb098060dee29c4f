import * as z from 'zod/mini'
import { CaseId } from '../engine/ids.ts'
import { atVersion, notThereYet } from './expressions.ts'
import { jitter } from './jitter.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

const Place = z.object({
  upload: z.string(),
  case: CaseId,
  draft: z.string(),
  form: z.string(),
  /** Uploaded for an organ, not for an enterprise. */
  ofOrgan: z.optional(z.literal(true)),
})
/** One upload of a file that was kept: to which draft of which case. */
export type Place = z.infer<typeof Place>

const Stored = z.object({ sha256: z.string(), version: z.int(), places: z.array(Place) })
type Stored = z.infer<typeof Stored>

/** As many fit into one write unit; a file that stands in more is told of by its first ones. */
export const mostPlaces = 5

/** Files asked about at once, as the database takes them. */
const together = 100
const attempts = 20

/**
 * Where the very same file stands, by its SHA-256: one item a digest. An upload costs a read and a write unit, a page
 * of any number of files half a read unit a file, in one call.
 */
export class Copies {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Remembers an upload; told again it is remembered once. */
  async stands(sha256: string, place: Place): Promise<void> {
    await this.change(sha256, (places) =>
      places.length >= mostPlaces || places.some(({ upload }) => upload === place.upload)
        ? places
        : [...places, place],
    )
  }

  /** Forgets an upload that was taken out of its draft. */
  async leaves(sha256: string, upload: string): Promise<void> {
    await this.change(sha256, (places) =>
      places.some((one) => one.upload === upload) ? places.filter((one) => one.upload !== upload) : places,
    )
  }

  /** Of many files, where each stands. */
  async of(digests: readonly string[]): Promise<ReadonlyMap<string, readonly Place[]>> {
    const wanted = [...new Set(digests)].slice(0, together)
    if (wanted.length === 0) return new Map()
    const items = (await this.table.getAll(wanted.map(key.file))).map((item) => Stored.parse(item))
    return new Map(items.map(({ sha256, places }) => [sha256, places]))
  }

  private async change(
    sha256: string,
    changed: (places: readonly Place[]) => readonly Place[],
  ): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const item = await this.table.get(key.file(sha256))
      const before: Stored = item ? Stored.parse(item) : { sha256, version: 0, places: [] }
      const places = changed(before.places)
      if (places === before.places) return
      const next = { ...key.file(sha256), sha256, version: before.version + 1, places }
      if (await this.table.put(next, [item ? atVersion(before.version) : notThereYet])) return
      await jitter(attempt)
    }
    throw new Error(`What is known of a file stayed contended through ${attempts} attempts`)
  }
}
