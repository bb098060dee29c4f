import * as z from 'zod/mini'
import type { LoggedEvent } from '../engine/events.ts'
import { RegisterRow } from '../engine/events.ts'
import { CaseId } from '../engine/ids.ts'
import type { Head } from '../store/cases.ts'
import { notThereYet } from '../store/expressions.ts'
import { index, key } from '../store/keys.ts'
import type { Table, Write } from '../store/table.ts'

const Entry = z.object({
  id: z.string(),
  register: z.string(),
  case: CaseId,
  filing: z.int(),
  publishedAt: z.string(),
  /** Hash of the event that published it. */
  event: z.string(),
  rows: z.array(RegisterRow),
})
export type Entry = z.infer<typeof Entry>

/** Register entries that a command's events publish, saved in the same transaction. */
export const publications = (head: Head, log: readonly LoggedEvent[]): Write[] =>
  log.flatMap(({ event, at, hash }) => {
    if (event.type !== 'NoticePublished') return []
    const id = `${head.state.number}-${event.filing}`
    const entry: Entry = {
      id,
      register: event.register,
      case: head.id,
      filing: event.filing,
      publishedAt: at,
      event: hash,
      rows: event.rows,
    }
    return [
      { put: { ...key.entry(id), ...entry, ...index.register(event.register, at, id) }, only: [notThereYet] },
    ]
  })

/** What the public reads: entries by permanent address, and lists a page at a time. */
export class Register {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async entry(id: string): Promise<Entry | undefined> {
    const item = await this.table.get(key.entry(id))
    return item && Entry.parse(item)
  }

  async list(
    register: string,
    page: { limit: number; after?: string | undefined },
  ): Promise<{ entries: Entry[]; next?: string }> {
    const { items, next } = await this.table.list('county', `REGISTER#${register}`, {
      ...page,
      newestFirst: true,
    })
    const entries = items.map((item) => Entry.parse(item))
    return next ? { entries, next } : { entries }
  }
}
