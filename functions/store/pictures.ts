import * as z from 'zod/mini'
import type { Picture } from '../engine/picture.ts'
import { notThereYet } from './expressions.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

const Size = z.object({ width: z.int(), height: z.int() })
const Stored = z.discriminatedUnion('state', [
  z.object({ state: z.literal('made'), small: Size, large: z.optional(Size) }),
  z.object({ state: z.literal('none'), why: z.enum(['too-many-pixels', 'unreadable', 'gave-out']) }),
])

const asPicture = (item: unknown): Picture => Stored.parse(item) as Picture

/** Files asked about at once, as the database takes them. */
const together = 100

/** What was made of stored pictures to be looked at, by the SHA-256 of the file. */
export class Pictures {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async picture(sha256: string): Promise<Picture | undefined> {
    const item = await this.table.get(key.picture(sha256))
    return item && asPicture(item)
  }

  /** Of many files, those about which something is known. */
  async of(digests: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
    const wanted = [...new Set(digests)].slice(0, together)
    if (wanted.length === 0) return new Map()
    const items = await this.table.getAll(wanted.map(key.picture))
    return new Map(items.map((item) => [String(item.sha256), asPicture(item)]))
  }

  /** Says that one is being made: as long as nothing else is found, it is one that gave out. */
  async begin(sha256: string): Promise<boolean> {
    return this.table.put({ ...key.picture(sha256), sha256, state: 'none', why: 'gave-out' }, [notThereYet])
  }

  async found(sha256: string, picture: Picture): Promise<void> {
    await this.table.put({ ...key.picture(sha256), sha256, ...picture })
  }

  async forget(sha256: string): Promise<void> {
    await this.table.remove(key.picture(sha256))
  }
}
