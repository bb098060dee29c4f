import { shanghaiDate } from '../engine/day.ts'
import { key } from '../store/keys.ts'
import type { Table } from '../store/table.ts'
import { Entry } from './entries.ts'
import { plainName } from './naming.ts'

/** What a list is asked for; absent is no condition. Sectors and names are as entries have them. */
export type Asked = {
  readonly register: string
  readonly county?: string | undefined
  readonly sector?: string | undefined
  readonly track?: string | undefined
  readonly year?: string | undefined
  /** What is gone; absent means what stands. */
  readonly state?: 'replaced' | 'removed' | undefined
  /** The beginning of a name, as `shortName` makes it. */
  readonly name?: string | undefined
  readonly code?: string | undefined
}

export type Found = {
  readonly entries: readonly Entry[]
  readonly next?: string
  /** Entries that were looked at, where the list itself is not what was asked for. */
  readonly looked?: number
}

type Page = { readonly limit: number; readonly after?: string | undefined }

/** Entries that one page looks through at most, however few of them are what was asked for. */
export const mostLooked = 300
const batch = 100

/** One list of the table serves the narrowest condition; what else is asked is picked from a bounded part of it. */
export const find = async (table: Table, asked: Asked, { limit, after }: Page): Promise<Found> => {
  const list = listFor(asked)
  if (list.isExact) {
    const part = await readPart(table, list, limit, after)
    // The index may lag a moment behind what was taken off.
    return { ...part, entries: part.entries.filter((entry) => fits(entry, asked)) }
  }
  const entries: Entry[] = []
  let [looked, next] = [0, after]
  do {
    const part = await readPart(table, list, batch, next)
    entries.push(...part.entries.filter((entry) => fits(entry, asked)))
    looked += part.entries.length
    next = part.next
  } while (next !== undefined && entries.length < limit && looked < mostLooked)
  return { entries, looked, ...(next !== undefined && { next }) }
}

type List = {
  readonly index: 'county' | 'enterprise'
  readonly pk: string
  readonly prefix?: string | undefined
  /** In no order of time where it is of names. */
  readonly newestFirst: boolean
  readonly isExact: boolean
}

/** Of a year of a list by its beginning, as all but names are in the order of time. */
const listFor = (asked: Asked): List => {
  const { register, code, name, year, state, sector, county, track } = asked
  const conditions = [code, name, state, sector, county, track].filter((one) => one !== undefined).length
  const inTime = { prefix: year && `${year}-`, newestFirst: true, isExact: conditions < 2 }
  const of = (list: string): List => ({ index: 'county', pk: `REGISTER#${register}${list}`, ...inTime })
  if (code !== undefined)
    return { index: 'enterprise', pk: `REGISTERED#${code}`, newestFirst: true, isExact: false }
  if (name !== undefined)
    return { index: 'county', pk: 'REGISTERNAMES', prefix: name, newestFirst: false, isExact: false }
  if (state !== undefined) return of(`#state#${state}`)
  if (sector !== undefined) return of(`#sector#${sector}`)
  if (county !== undefined) return of(`#county#${county}`)
  if (track !== undefined) return of(`#track#${track}`)
  return of('')
}

const readPart = async (
  table: Table,
  { index, pk, prefix, newestFirst }: List,
  limit: number,
  after: string | undefined,
): Promise<Found> => {
  const page = await table.keys(index, pk, { limit, after, newestFirst, ...(prefix && { prefix }) })
  const items = await table.getAll(page.items.map((item) => ({ pk: item.pk, sk: key.entry('').sk })))
  const entries = items.map((item) => Entry.parse(item))
  return page.next === undefined ? { entries } : { entries, next: page.next }
}

const fits = (entry: Entry, { register, county, sector, track, year, state, name }: Asked): boolean =>
  entry.register === register &&
  stateOf(entry) === (state ?? 'current') &&
  (county === undefined || entry.county === county) &&
  (track === undefined || entry.track.id === track) &&
  (sector === undefined || entry.rows[0]?.sector === sector) &&
  (year === undefined || momentOf(entry).startsWith(`${year}-`)) &&
  (name === undefined || plainName(entry.rows[0]?.enterprise ?? '').includes(name))

/** Whether an entry stands, or how it went. */
export const stateOf = ({ removedAt, replacedBy }: Entry): 'current' | 'replaced' | 'removed' => {
  if (removedAt === undefined) return 'current'
  return replacedBy === undefined ? 'removed' : 'replaced'
}

/** The day on which it came, or went. */
const momentOf = ({ publishedAt, removedAt }: Entry): string =>
  shanghaiDate(Date.parse(removedAt ?? publishedAt))
