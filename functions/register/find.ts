import { shanghaiDate } from '../engine/day.ts'
import { key } from '../store/keys.ts'
import { cursorAfter, type Table } from '../store/table.ts'
import { Entry } from './entries.ts'
import { plainName } from './naming.ts'
import { type Traits, traitsIn, traitsOf } from './traits.ts'

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
  /** Lines that were looked at, where the list itself is not what was asked for. */
  readonly looked?: number
}

type Part = {
  readonly entries: readonly Entry[]
  readonly looked: number
  readonly next?: string | undefined
}
type Page = { readonly limit: number; readonly after?: string | undefined }

/** Lines that one page looks through at most, however few of them are what was asked for. */
export const mostLooked = 300
const batch = 100

/** One list of the table serves the narrowest condition; what else is asked is picked from a bounded part of it. */
export const find = async (table: Table, asked: Asked, { limit, after }: Page): Promise<Found> => {
  const list = listFor(asked)
  const entries: Entry[] = []
  let [looked, next] = [0, after]
  do {
    const part = await lookOn(table, list, asked, { limit: limit - entries.length, after: next })
    entries.push(...part.entries)
    looked += part.looked
    next = part.next
  } while (next !== undefined && entries.length < limit && looked < mostLooked)
  return { entries, ...(!list.isExact && { looked }), ...(next !== undefined && { next }) }
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

/** What fits of the next lines, as much as is wanted: only what its line does not rule out is read. */
const lookOn = async (
  table: Table,
  { index, pk, prefix, newestFirst, isExact }: List,
  asked: Asked,
  { limit, after }: Page,
): Promise<Part> => {
  const range = { limit: isExact ? limit : batch, after, newestFirst, ...(prefix && { prefix }) }
  const page = await table.keys(index, pk, range)
  const lines = page.items.filter((line) => mayFit(traitsIn(line), asked))
  const items = await table.getAll(
    lines.slice(0, limit).map((line) => ({ pk: line.pk, sk: key.entry('').sk })),
  )
  // The index may lag a moment behind what was taken off.
  const entries = items.map((item) => Entry.parse(item)).filter((entry) => fits(entry, asked))
  const last = lines.length > limit ? lines[limit - 1] : undefined
  return last
    ? { entries, looked: page.items.indexOf(last) + 1, next: cursorAfter(index, last) }
    : { entries, looked: page.items.length, next: page.next }
}

/** Which registers have what is asked for by name or credit code, as its first hundred lines say. */
export const registersWith = async (table: Table, asked: Asked): Promise<readonly string[]> => {
  const { index, pk, prefix, newestFirst } = listFor(asked)
  const { items } = await table.keys(index, pk, { limit: batch, newestFirst, ...(prefix && { prefix }) })
  const silent = items.filter((line) => traitsIn(line) === undefined)
  const read = await table.getAll(silent.map(({ pk: entry }) => ({ pk: entry, sk: key.entry('').sk })))
  const standing = read.map((item) => Entry.parse(item)).filter((entry) => stateOf(entry) === 'current')
  const told = items.flatMap((line) => traitsIn(line)?.register ?? [])
  return [...new Set([...told, ...standing.map(({ register }) => register)])]
}

const mayFit = (traits: Traits | undefined, { register, county, sector, track }: Asked): boolean =>
  traits === undefined ||
  (traits.register === register &&
    (county === undefined || traits.county === county) &&
    (track === undefined || traits.track === track) &&
    (sector === undefined || traits.sector === sector))

const fits = (entry: Entry, asked: Asked): boolean =>
  mayFit(traitsOf(entry), asked) &&
  stateOf(entry) === (asked.state ?? 'current') &&
  (asked.year === undefined || momentOf(entry).startsWith(`${asked.year}-`)) &&
  (asked.name === undefined || plainName(entry.rows[0]?.enterprise ?? '').includes(asked.name))

/** Whether an entry stands, or how it went. */
export const stateOf = ({ removedAt, replacedBy }: Entry): 'current' | 'replaced' | 'removed' => {
  if (removedAt === undefined) return 'current'
  return replacedBy === undefined ? 'removed' : 'replaced'
}

/** The day on which it came, or went. */
const momentOf = ({ publishedAt, removedAt }: Entry): string =>
  shanghaiDate(Date.parse(removedAt ?? publishedAt))
