import * as z from 'zod/mini'
import { type EventOf, type LoggedEvent, RegisterRow } from '../engine/events.ts'
import { CaseId } from '../engine/ids.ts'
import { notThereYet, stillThere } from '../store/expressions.ts'
import type { Head } from '../store/head.ts'
import { index, key } from '../store/keys.ts'
import type { Table, Write } from '../store/table.ts'

const Entry = z.object({
  id: z.string(),
  register: z.string(),
  case: CaseId,
  filing: z.int(),
  publishedAt: z.string(),
  /** Hash of the event that published it, or of the one that took it off. */
  event: z.string(),
  rows: z.array(RegisterRow),
  /** Whose entry it is: the public may not read the case itself. */
  county: z.string(),
  track: z.object({ id: z.string(), version: z.string() }),
  /** The office that leads it, where that is not its track's. */
  lead: z.optional(z.string()),
  /** Taken off the register: the address stays and says so, the rows are gone. */
  removedAt: z.optional(z.string()),
})
export type Entry = z.infer<typeof Entry>

/** What a command's events publish and take off, saved in the same transaction. */
export const publications = (head: Head, log: readonly LoggedEvent[]): Write[] =>
  log.flatMap((logged) => {
    const { event } = logged
    if (event.type === 'NoticePublished') return [published(head, logged, event)]
    if (event.type === 'NoticeRemoved')
      return event.entries.map((filing) => removed(head, logged, event, filing))
    return []
  })

const ownerIn = ({ state: { county, track, lead } }: Head): Pick<Entry, 'county' | 'track' | 'lead'> => ({
  county,
  track,
  ...(lead && { lead }),
})

const entryId = ({ state }: Head, filing: number): string => `${state.number}-${filing}`

const published = (head: Head, { at, hash }: LoggedEvent, event: EventOf<'NoticePublished'>): Write => {
  const { register, filing, rows } = event
  const id = entryId(head, filing)
  const entry: Entry = {
    id,
    register,
    case: head.id,
    filing,
    publishedAt: at,
    event: hash,
    rows,
    ...ownerIn(head),
  }
  return { put: { ...key.entry(id), ...entry, ...index.register(register, at, id) }, only: [notThereYet] }
}

/** Without its index attributes it is in no list any more. */
const removed = (
  head: Head,
  { at, hash }: LoggedEvent,
  { register }: EventOf<'NoticeRemoved'>,
  filing: number,
): Write => {
  const id = entryId(head, filing)
  const entry: Entry = {
    id,
    register,
    case: head.id,
    filing,
    publishedAt: '',
    event: hash,
    rows: [],
    ...ownerIn(head),
    removedAt: at,
  }
  return { put: { ...key.entry(id), ...entry }, only: [stillThere] }
}

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
