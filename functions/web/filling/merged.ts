import { withPage } from '../../engine/answers.ts'
import type { Answers, FieldOf, Page } from '../../engine/form.ts'
import { blankSeal, type Merged, merge, sealOf } from '../../engine/merge.ts'
import { type MergedRows, mergeRows } from '../../engine/merge-rows.ts'
import type { Change, Draft } from '../../store/drafts.ts'
import { shown } from '../views/form/scope.ts'
import { personOf, type Visit } from '../visit.ts'
import { askedOn, choicesIn, rowChoicesIn, rowSealsIn, sealsIn, tokenIn } from './carried.ts'
import { type SentRows, savedRows, tablesOf } from './rows.ts'

/** What a page says of its fields, with its tables row by row. */
export type PageMerged = Merged & {
  readonly tables: Readonly<Record<string, MergedRows>>
  /** Rows that both sides changed, and nobody has chosen yet. */
  readonly rowClashes: readonly { readonly table: string; readonly id: string }[]
}

/** What was sent of a page: its answers, and its tables with the ids of their rows. */
export type SentPage = { readonly mine: Answers; readonly rows: SentRows }

export const hasClashes = ({ clashes, rowClashes }: PageMerged): boolean =>
  clashes.length + rowClashes.length > 0

/** A page as it was sent, merged into a draft. */
export const mergedInto = (
  visit: Visit,
  draft: Draft,
  page: Page,
  { mine, rows }: SentPage,
  /** The version that the page was shown from. */
  seen: number,
): PageMerged => {
  const fields = askedOn(page)
  const seals = sealsIn(visit.form)
  const merged = merge({
    fields,
    shown: seals,
    mine,
    theirs: draft.answers,
    // A page that does not say what it showed is judged by the version alone.
    isOwn: (field) => (seals ? isOwnChange(visit, draft.changes?.[field]) : seen === draft.version),
    chosen: choicesIn(visit.form, fields),
  })
  const clashes = askable(page, draft, merged, mine)
  return byRows({ ...merged, clashes }, tablesInto(visit, draft, page, mine, rows))
}

/** The tables that the page showed row by row; one that is closed, or of an older page, is one answer. */
const tablesInto = (
  visit: Visit,
  draft: Draft,
  page: Page,
  mine: Answers,
  sent: SentRows,
): PageMerged['tables'] => {
  const [seals, shownRows] = [sealsIn(visit.form), rowSealsIn(visit.form)]
  const isByRows = ({ id }: FieldOf<'group'>): boolean =>
    seals?.[id] !== undefined &&
    (shownRows[id] !== undefined || seals[id] === blankSeal) &&
    sealOf(mine[id]) === sealOf(sent[id]?.rows.map(({ row }) => row))
  return Object.fromEntries(
    tablesOf(page)
      .filter(isByRows)
      .map(({ id: table }) => {
        const own = (id: string) => isOwnChange(visit, draft.changes?.[`${table}.${id}`])
        const isOwnTable = isOwnChange(visit, draft.changes?.[table])
        const merged = mergeRows({
          shown: shownRows[table] ?? [],
          mine: sent[table]?.rows ?? [],
          theirs: savedRows(draft, table),
          isOwn: (id) => isOwnTable || own(id),
          chosen: rowChoicesIn(visit.form, table),
        })
        return [table, merged]
      }),
  )
}

/** Where a table was merged by its rows, that stands in place of what was found of it as one answer. */
const byRows = (
  merged: Omit<PageMerged, 'tables' | 'rowClashes'>,
  tables: PageMerged['tables'],
): PageMerged => {
  const all = Object.entries(tables)
  const others = (fields: readonly string[]) => fields.filter((field) => !Object.hasOwn(tables, field))
  const where = (has: (one: MergedRows) => boolean) =>
    all.flatMap(([table, one]) => (has(one) ? [table] : []))
  return {
    answers: {
      ...Object.fromEntries(
        Object.entries(merged.answers).filter(([field]) => !Object.hasOwn(tables, field)),
      ),
      ...Object.fromEntries(
        all.flatMap(([table, { rows }]) => (rows.length > 0 ? [[table, rows.map(({ row }) => row)]] : [])),
      ),
    },
    changed: [...others(merged.changed), ...where(({ changed }) => changed.length > 0)],
    taken: [...others(merged.taken), ...where(({ taken }) => taken.length > 0)],
    clashes: others(merged.clashes),
    tables,
    rowClashes: all.flatMap(([table, { clashes }]) => clashes.map((id) => ({ table, id }))),
  }
}

/** A choice is asked for where the page shows the field: what no longer applies keeps the answer it had. */
const askable = (page: Page, draft: Draft, merged: Merged, mine: Answers): readonly string[] => {
  const onPage = shown(page.fields, withBoth(page, draft, merged, mine)).map(({ id }) => id)
  return merged.clashes.filter((field) => onPage.includes(field))
}

/** The page as a choice is asked for on it: merged, with this side's answer where both changed one. */
export const withBoth = (
  page: Page,
  { answers }: Draft,
  merged: Merged & Partial<Pick<PageMerged, 'tables'>>,
  mine: Answers,
  sent: SentRows = {},
): Answers =>
  withPage(answers, page, {
    ...merged.answers,
    ...Object.fromEntries(merged.clashes.map((field) => [field, mine[field]])),
    ...Object.fromEntries(
      Object.entries(merged.tables ?? {})
        .filter(([, { clashes }]) => clashes.length > 0)
        .map(([table, { rows, clashes }]) => [
          table,
          rows.map(({ id, row }) => (clashes.includes(id) ? rowIn(sent, table, id) : undefined) ?? row),
        ]),
    ),
  })

const rowIn = (sent: SentRows, table: string, id: string): Answers | undefined =>
  sent[table]?.rows.find((one) => one.id === id)?.row

/** Sent by this person from this very page: a second press, or one after the back button. */
const isOwnChange = (visit: Visit, change: Change | undefined): boolean =>
  change !== undefined && change.page === tokenIn(visit.form) && change.person === personOf(visit).id

export const idsOf = (rows: MergedRows['rows']): string[] => rows.map(({ id }) => id)

/** Of rows that are gone nobody asks who changed them. */
export const changesKept = ({ changes = {} }: Draft, { tables }: PageMerged): Record<string, Change> =>
  Object.fromEntries(
    Object.entries(changes).filter(([path]) => {
      const [table = '', id] = path.split('.')
      return id === undefined || !tables[table] || idsOf(tables[table].rows).includes(id)
    }),
  )

/** A table that both changed stays the other's change: the person is told whose it was. */
export const changesBy = (change: Change, { changed, taken, tables }: PageMerged): Record<string, Change> => {
  const rows = Object.entries(tables).flatMap(([table, one]) =>
    one.changed.filter((id) => idsOf(one.rows).includes(id)).map((id) => `${table}.${id}`),
  )
  const fields = changed.filter((field) => !taken.includes(field))
  return Object.fromEntries([...fields, ...rows].map((path) => [path, change]))
}
