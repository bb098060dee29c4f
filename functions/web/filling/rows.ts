import { rowsOf } from '../../engine/answer-kinds.ts'
import { readRows, type Typed } from '../../engine/field-read.ts'
import type { Answers, FieldOf, FormContext, Page } from '../../engine/form.ts'
import { blankSeal } from '../../engine/merge.ts'
import { type Row, type RowSeal, rowSeal } from '../../engine/merge-rows.ts'
import type { Draft } from '../../store/drafts.ts'

/** The rows of a page's tables, by field. */
export type RowsOf<One> = Readonly<Record<string, readonly One[]>>

export const tablesOf = ({ fields }: Page): readonly FieldOf<'group'>[] =>
  fields.filter((field) => field.kind === 'group')

/** The saved rows of a table with their ids; those that were never sent from a page go by their places. */
export const savedRows = ({ answers, rows = {} }: Pick<Draft, 'answers' | 'rows'>, table: string): Row[] => {
  const saved = rowsOf(answers[table])
  const ids = Object.hasOwn(rows, table) ? rows[table] : undefined
  return saved.map((row, at) => ({ id: (ids?.length === saved.length && ids[at]) || `i${at}`, row }))
}

export const sealsOfRows = (rows: readonly Row[]): RowSeal[] =>
  rows.map(({ id, row }) => ({ id, seal: rowSeal(row) }))

/** What was sent of a table: its rows, and each place of the page with the id that it has. */
export type SentTable = { readonly rows: readonly Row[]; readonly places: readonly string[] }
export type SentRows = Readonly<Record<string, SentTable>>

/**
 * The rows of a page as they were sent: those that it showed have their ids, and a new one gets one from the page and
 * its place, so that it is the same row when the page is sent again. `removed` is the place of a row to leave out, as
 * `items.1`.
 */
export const rowsSent = (
  page: Page,
  typed: Typed,
  shown: RowsOf<RowSeal>,
  { token = 'x', removed = '' }: { readonly token?: string | undefined; readonly removed?: string },
): SentRows =>
  Object.fromEntries(
    tablesOf(page).map((table) => {
      const known = (shown[table.id] ?? []).map(({ id }) => id)
      const all = new Set(known)
      const found = readRows(table, typed, table.id)
      const last = Math.max(known.length, ...found.map(({ at }) => at + 1))
      const places = Array.from({ length: last }, (_, at) => known[at] ?? newIdAt(all, token, at))
      const rows = found.flatMap(({ at, row }) =>
        `${table.id}.${at}` === removed ? [] : [{ id: places[at] ?? '', row }],
      )
      return [table.id, { rows, places }]
    }),
  )

/** Places move up when a row is removed, so a page may have given this one's id away. */
const newIdAt = (known: ReadonlySet<string>, token: string, at: number): string => {
  let id = `${token}-${at}`
  for (let more = 1; known.has(id); more++) id = `${token}-${at}-${more}`
  return id
}

/** The answers of a page with its tables as they were sent. */
export const withRows = (read: Answers, sent: SentRows): Answers => {
  const tables = Object.entries(sent).flatMap(([table, { rows }]) =>
    rows.length > 0 ? [[table, rows.map(({ row }) => row)] as const] : [],
  )
  const others = Object.entries(read).filter(([field]) => !Object.hasOwn(sent, field))
  return { ...Object.fromEntries(others), ...Object.fromEntries(tables) }
}

/** What a page that goes on being typed on stands for, place by place; an empty place is a row that is not there. */
export const sealsOfPlaces = ({ rows, places }: SentTable = { rows: [], places: [] }): RowSeal[] =>
  places.map((id) => ({ id, seal: rowSealIn(rows, id) }))

const rowSealIn = (rows: readonly Row[], id: string): string => {
  const found = rows.find((one) => one.id === id)
  return found ? rowSeal(found.row) : blankSeal
}

/** What a page that is shown again unsaved stands for: as it was shown, row by row, with those that were emptied last. */
export const sealsAgain = (sent: SentRows, shown: RowsOf<RowSeal>): RowsOf<RowSeal> =>
  Object.fromEntries(
    Object.entries(sent).map(([table, { rows }]) => {
      const before = shown[table] ?? []
      const there = rows.map(({ id }) => before.find((one) => one.id === id) ?? { id, seal: blankSeal })
      return [table, [...there, ...before.filter(({ id }) => !rows.some((row) => row.id === id))]]
    }),
  )

type SentPage = { readonly read: Answers; readonly rows: SentRows }

/** A page as it was sent, but with a table as the cases have it now; asked for twice they are the same rows. */
export const refilled = (
  { read, rows }: SentPage,
  page: Page,
  path: string,
  context: FormContext,
  token = 'x',
): SentPage => {
  const table = tablesOf(page).find(({ id }) => id === path)
  if (!table?.refill) return { read, rows }
  const fresh = table.refill(context).map((row, at) => ({ id: `${token}-c${at}`, row }))
  const all = { ...rows, [table.id]: { rows: fresh, places: fresh.map(({ id }) => id) } }
  const { [table.id]: _, ...others } = read
  return { read: withRows(others, all), rows: all }
}
