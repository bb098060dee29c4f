import * as z from 'zod/mini'
import { addDays, shanghaiDate } from '../engine/day.ts'
import { digestOf } from '../engine/digest.ts'
import { type Digest, Digest as DigestText } from '../engine/ids.ts'
import { key } from '../store/keys.ts'
import type { Item, Table } from '../store/table.ts'
import { Entry } from './entries.ts'

/** That an entry stood in its register, with the digest of its content; kept whatever becomes of it. */
const Stood = z.object({ id: z.string(), publishedAt: z.string(), digest: DigestText })
export type Stood = z.infer<typeof Stood>

/** One that stood there on the day; without content where it was taken off since. */
export type StoodLine = Stood & { readonly entry: Entry }

export type DayPart = {
  readonly lines: readonly StoodLine[]
  /** Over register, day and what is listed, so a copy of the list can be held against it for ever. */
  readonly digest: Digest
  readonly next?: string
}

/** Two items an entry, and a hundred are read at once. */
const perPart = 50

/** A part of what stood in a register at the end of a day in Shanghai, newest first. */
export const stoodOn = async (
  table: Table,
  register: string,
  day: string,
  after?: string,
): Promise<DayPart> => {
  const range = { limit: perPart, until: addDays(day, 1), newestFirst: true, after }
  const { items, next } = await table.keys('county', `STOOD#${register}`, range)
  const both = await table.getAll(
    items.flatMap(({ pk, sk }) => [
      { pk, sk },
      { pk, sk: key.entry('').sk },
    ]),
  )
  const lines = linesIn(both).filter(({ entry }) => stillStood(entry, day))
  return {
    lines,
    digest: digestOf(listed(register, day, lines)),
    ...(next !== undefined && { next }),
  }
}

const linesIn = (items: readonly Item[]): StoodLine[] => {
  const entries = new Map(
    items.filter(({ sk }) => sk === key.entry('').sk).map((item) => [item.pk, Entry.parse(item)]),
  )
  return items.flatMap((item) => {
    const entry = item.sk === key.stood('').sk && entries.get(item.pk)
    return entry ? [{ ...Stood.parse(item), entry }] : []
  })
}

const stillStood = ({ removedAt }: Entry, day: string): boolean =>
  removedAt === undefined || shanghaiDate(Date.parse(removedAt)) > day

/** What the digest of a part is reckoned over: it says the same after a later removal. */
export const listed = (register: string, day: string, lines: readonly Stood[]) => ({
  register,
  day,
  entries: lines.map(({ id, publishedAt, digest }) => ({ id, publishedAt, digest })),
})

/** That one entry stood, where it ever did. */
export const stoodAt = async (table: Table, id: string): Promise<Stood | undefined> => {
  const item = await table.get(key.stood(id))
  return item && Stood.parse(item)
}
