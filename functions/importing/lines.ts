import { settle } from '../engine/answers.ts'
import { checkPage } from '../engine/check.ts'
import { readFields } from '../engine/field-read.ts'
import type { Answers, Field, Form, FormContext, Rule } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import { lowerFirst } from '../engine/wording.ts'
import { saidIn } from './cells.ts'
import { columnsOf, type Headed, headedIn } from './columns.ts'
import { type Grid, type GridLine, isUnreadable, type Unreadable } from './grid.ts'

/** A line of a file: what it says, or all that keeps it from being imported. */
export type ReadLine = { readonly line: number; readonly answers: Answers; readonly reasons: readonly Text[] }

/** Reads every line of a table as a row of these fields; a line with a reason is refused, whatever else it says. */
export const linesIn = (
  grids: readonly Grid[],
  fields: readonly Field[],
  context: FormContext,
  rules: readonly Rule[] = [],
): readonly ReadLine[] | Unreadable => {
  const headed = headedIn(grids, columnsOf(fields))
  if (isUnreadable(headed)) return headed
  const form = formOf(fields, rules)
  const read = headed.lines.map((line) => lineOf(line, headed, form, context))
  return read.length > 0 ? read : { unreadable: noLines }
}

const pageId = 'line'

/** A line is checked as a page of a form is, so the same words say what is wrong with it. */
const formOf = (fields: readonly Field[], rules: readonly Rule[]): Form => {
  const title = { zh: '', en: '' }
  return {
    id: 'import',
    version: '1',
    title,
    intro: title,
    chain: '',
    pages: [{ id: pageId, title, fields }],
    rules,
  }
}

const lineOf = (
  { line, cells, fault }: GridLine,
  { places }: Headed,
  form: Form,
  context: FormContext,
): ReadLine => {
  if (fault) return { line, answers: {}, reasons: [fault] }
  const typed: Record<string, string | readonly string[]> = {}
  const reasons: Text[] = []
  const refused = new Set<string>()
  for (const [at, cell] of cells.entries()) {
    const column = places[at]
    if (!column) continue
    const said = saidIn(cell, column)
    if ('typed' in said) typed[column.path] = said.typed
    else {
      refused.add(column.field.id)
      reasons.push(inColumn(column.head, said.refused))
    }
  }
  const fields = form.pages.flatMap((page) => page.fields)
  const answers = settle(form, readFields(fields, withUnits(fields, typed)))
  const faults = checkPage(form, pageId, answers, context)
    .filter(({ field }) => !refused.has(field))
    .map(({ field, message }) => {
      const asked = fields.find(({ id }) => id === field)
      if (!asked) return message
      return inColumn(asked.label, asked.kind === 'declaration' ? sayYes : message)
    })
  return { line, answers, reasons: [...reasons, ...faults] }
}

/** A quantity with one unit alone needs no column for it. */
const withUnits = (
  fields: readonly Field[],
  typed: Readonly<Record<string, string | readonly string[]>>,
) => ({
  ...Object.fromEntries(
    fields.flatMap((field) => {
      const [unit, another] = field.kind === 'quantity' ? field.units : []
      return unit && !another ? [[`${field.id}.unit`, unit.value] as const] : []
    }),
  ),
  ...typed,
})

/** A cell has nothing to tick. */
const sayYes: Text = {
  zh: '核对无误后，请在这一列填“是”',
  en: 'once it was compared, enter 是 (yes) in this column',
}

/** Which column it is in, and what to do. */
const inColumn = (head: Text, message: Text): Text => ({
  zh: `${head.zh}：${message.zh}`,
  en: `${head.en}: ${lowerFirst(message.en)}`,
})

const noLines: Text = {
  zh: '表头下面没有内容。请从表头的下一行开始填写。',
  en: 'Nothing stands below the heading. Fill in the lines under it.',
}
