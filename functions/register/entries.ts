import * as z from 'zod/mini'
import { PublicPicture, RegisterRow } from '../engine/events.ts'
import { CaseId, Day } from '../engine/ids.ts'
import { key } from '../store/keys.ts'
import type { Table } from '../store/table.ts'

const Kept = z.object({
  id: z.string(),
  register: z.string(),
  case: CaseId,
  filing: z.int(),
  publishedAt: z.string(),
  /** Hash of the event that published it, or of the one that took it off. */
  event: z.string(),
  rows: z.array(RegisterRow),
  pictures: z.optional(z.array(PublicPicture)),
  /** Whose entry it is: the public may not read the case itself. */
  county: z.string(),
  track: z.object({ id: z.string(), version: z.string() }),
  /** The office that leads it, where that is not its track's. */
  lead: z.optional(z.string()),
  /** Entries of the same case whose place it took. */
  replaces: z.optional(z.array(z.string())),
  /** Taken off the register: the address stays and says so, the rows are gone. */
  removedAt: z.optional(z.string()),
  /** The entry that took its place in the same decision. */
  replacedBy: z.optional(z.string()),
  /** How far its notice is, where anybody may object to it. */
  notice: z.optional(
    z.object({ case: CaseId, state: z.string(), until: Day, outcome: z.optional(z.string()) }),
  ),
  /** Rows that an objection took off, by their places as published, and when. */
  struck: z.optional(z.array(z.object({ no: z.int(), at: z.string() }))),
})
export type Entry = z.infer<typeof Kept>

/** As anybody reads it: without what was struck. */
export const Entry = z.pipe(
  Kept,
  z.transform(
    (entry): Entry => ({
      ...entry,
      rows: entry.rows.filter((_, at) => !entry.struck?.some(({ no }) => no === at + 1)),
    }),
  ),
)

/** What the public reads by its permanent address; lists of them are in `find.ts`. */
export class Register {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async entry(id: string): Promise<Entry | undefined> {
    const item = await this.table.get(key.entry(id))
    return item && Entry.parse(item)
  }

  /** With what was struck since: only so is it what the public log has, and nobody is shown it. */
  async asPublished(id: string): Promise<Entry | undefined> {
    const item = await this.table.get(key.entry(id))
    return item && Kept.parse(item)
  }
}
