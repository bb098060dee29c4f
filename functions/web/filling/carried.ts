import type { Answers, Page } from '../../engine/form.ts'
import { type Choice, type Seals, sealOf } from '../../engine/merge.ts'
import type { RowSeal } from '../../engine/merge-rows.ts'
import { hashOf, newId } from '../secrets.ts'
import { isKnown, shown } from '../views/form/scope.ts'
import type { Filling } from './filling.ts'
import { type RowsOf, savedRows, sealsOfRows, tablesOf } from './rows.ts'

/** Fields of a page that a person answers. */
export const askedOn = (page: Page): readonly string[] =>
  page.fields.filter((field) => !isKnown(field)).map(({ id }) => id)

type Carrying = {
  /** The page as it was shown before, where this is the same one again. */
  readonly token?: string | undefined
  /** What it showed then, where nothing of it was saved; else what is saved now. */
  readonly seals?: Seals | undefined
  readonly rows?: RowsOf<RowSeal> | undefined
}

/** What a page carries so that it can be merged: which one it is, what it showed, and for whom. */
export const carried = (
  { draft, reader }: Filling,
  page: Page,
  answers: Answers,
  { token = newId(10), seals = {}, rows = {} }: Carrying = {},
): Readonly<Record<string, string>> => {
  const onPage = shown(page.fields, answers).map(({ id }) => id)
  const words = askedOn(page)
    .filter((id) => onPage.includes(id))
    .map((id) => `${id}:${seals[id] ?? sealOf(draft.answers[id])}`)
  const rowWords = tablesOf(page)
    .filter(({ id }) => onPage.includes(id))
    .flatMap(({ id: table, max }) =>
      // A page shows one row more than may be, and no others: what it does not show it does not take away.
      (rows[table] ?? sealsOfRows(savedRows(draft, table).slice(0, max + 1))).map(
        ({ id, seal }) => `${table}.${id}:${seal}`,
      ),
    )
  return {
    _page: token,
    _shown: [...words, ...rowWords].join(' '),
    ...(reader && { _for: readerMark(reader, draft.id) }),
  }
}

/** Whose page of which draft it is, without saying so to anybody else on the same device. */
export const readerMark = (person: string, draft: string): string => hashOf(`${person} ${draft}`).slice(0, 20)

/** Of a page that nobody knows: stands for no saved answer. */
export const unknownSeal = '-'

/** Which page was sent. */
export const tokenIn = (form: URLSearchParams): string | undefined =>
  form.get('_page')?.match(/^[a-z0-9]{1,24}$/)?.[0]

/** What the page that was sent had shown; undefined where it does not say. */
export const sealsIn = (form: URLSearchParams): Seals | undefined => {
  const words = form.get('_shown')
  if (words === null) return undefined
  return Object.fromEntries(
    words.split(' ').flatMap((word) => {
      const [, field, seal] = word.match(/^(\w{1,60}):(-|[0-9a-f]{16})$/) ?? []
      return field && seal ? [[field, seal]] : []
    }),
  )
}

/** The rows that the page had shown, in their order. */
export const rowSealsIn = (form: URLSearchParams): RowsOf<RowSeal> => {
  const found = (form.get('_shown') ?? '').split(' ').flatMap((word) => {
    const [, table, id, seal] = word.match(/^(\w{1,60})\.([a-z0-9-]{1,40}):([0-9a-f]{16})$/) ?? []
    return table && id && seal ? [{ table, id, seal }] : []
  })
  const tables = [...Map.groupBy(found, ({ table }) => table)]
  return Object.fromEntries(
    tables.map(([table, rows]) => [table, rows.map(({ id, seal }) => ({ id, seal }))]),
  )
}

/** What a person chose of answers that two people gave: `_choose.<field>` as `mine:<seal>` or `theirs:<seal>`. */
export const choicesIn = (form: URLSearchParams, fields: readonly string[]): Record<string, Choice> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const choice = choiceOf(form.get(`_choose.${field}`))
      return choice ? [[field, choice]] : []
    }),
  )

/** … and of rows of a table, `_choose.<table>.<id>`, by their ids. */
export const rowChoicesIn = (form: URLSearchParams, table: string): Record<string, Choice> => {
  const prefix = `_choose.${table}.`
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const choice = name.startsWith(prefix) ? choiceOf(value) : undefined
      return choice ? [[name.slice(prefix.length), choice]] : []
    }),
  )
}

const choiceOf = (words: string | null): Choice | undefined => {
  const [, side, over] = words?.match(/^(mine|theirs):([0-9a-f]{16})$/) ?? []
  return side && over ? { side: side === 'mine' ? 'mine' : 'theirs', over } : undefined
}
