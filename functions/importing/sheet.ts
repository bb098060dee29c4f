import { most } from './grid.ts'

/** Cells `A2:B4` that were made one. */
export type Merge = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A sheet with only the cells that say something, and beside it what the reader of cells does not tell. */
export type BareSheet = {
  readonly xml: string
  /** Cells that hold a formula or an error, by `row:column` from 1. */
  readonly marks: ReadonlyMap<string, 'formula' | 'error'>
  readonly merges: readonly Merge[]
}

/** A sheet is broken, or its cells lie beyond what an import reads: where, then. */
export type SheetFault = 'broken' | { readonly beyond: number }

/** Rows that a sheet may leave empty above and between its lines. */
const lastRow = most.lines * 4
const mostMerges = 2_000

/**
 * Rewrites a sheet (ECMA-376, 18.3.1.99) with the cells that have a value. Formatting runs down to row 1,048,576 in
 * many a sheet that was made by hand, and a reader that fills the gaps would need gigabytes for a single far cell.
 */
export const bareSheet = (xml: string): BareSheet | SheetFault => {
  const marks = new Map<string, 'formula' | 'error'>()
  const merges: Merge[] = []
  const rows: string[] = []
  let cells: string[] = []
  let row = 0
  let column = 0
  for (const tag of tagsOf(xml)) {
    if (tag === 'broken') return 'broken'
    if (tag.name === 'row') {
      if (cells.length > 0) rows.push(rowOf(row, cells))
      cells = []
      column = 0
      const next = Number(attribute(tag.text, 'r') ?? row + 1)
      if (!Number.isInteger(next) || next <= row) return 'broken'
      row = next
    } else if (tag.name === 'c') {
      const at = placeOf(attribute(tag.text, 'r'), row, column)
      if (!at || at.row !== row || at.column <= column) return 'broken'
      column = at.column
      const cell = cellOf(tag, at)
      if (cell === undefined) continue
      if (row > lastRow || rows.length >= most.lines) return { beyond: row }
      if (column > most.columns) return { beyond: row }
      if (cell.mark) marks.set(`${row}:${column}`, cell.mark)
      cells.push(cell.xml)
    } else if (tag.name === 'mergeCell') {
      const merge = mergeOf(attribute(tag.text, 'ref') ?? '')
      if (!merge || merges.length >= mostMerges) return 'broken'
      merges.push(merge)
    }
  }
  if (cells.length > 0) rows.push(rowOf(row, cells))
  return { xml: `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`, marks, merges }
}

const rowOf = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`

type Tag = { readonly name: string; readonly text: string; readonly inner: string }

const longestTag = 2_000

/** Rows, cells with what is in them, and merges, one after another; no search goes back, so the time is that of one reading. */
function* tagsOf(xml: string): Generator<Tag | 'broken'> {
  let at = xml.indexOf('<')
  while (at >= 0) {
    const end = xml.indexOf('>', at)
    if (end < 0 || (xml[at + 1] === '!' && !xml.startsWith('<!--', at))) return yield 'broken'
    const text = xml.slice(at + 1, Math.min(end, at + longestTag))
    const [prefix = '', name = ''] = /^(?:([\w.-]+):)?([\w.-]*)/u.exec(text)?.slice(1) ?? []
    let next = end + 1
    if (name === 'row' || name === 'mergeCell') yield { name, text, inner: '' }
    if (name === 'c') {
      const close = text.endsWith('/') ? end : xml.indexOf(`</${prefix && `${prefix}:`}c>`, end)
      if (close < 0) return yield 'broken'
      yield { name, text, inner: xml.slice(end + 1, close) }
      next = Math.max(next, close)
    }
    at = xml.indexOf('<', next)
  }
}

const attributes = {
  r: /\sr\s*=\s*["']([^"']*)["']/u,
  s: /\ss\s*=\s*["']([^"']*)["']/u,
  t: /\st\s*=\s*["']([^"']*)["']/u,
  ref: /\sref\s*=\s*["']([^"']*)["']/u,
} as const

const attribute = (text: string, name: keyof typeof attributes): string | undefined =>
  attributes[name].exec(text)?.[1]

type At = { readonly row: number; readonly column: number }

const placeOf = (reference: string | undefined, row: number, column: number): At | undefined => {
  if (reference === undefined) return { row, column: column + 1 }
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? []
  return letters && digits ? { row: Number(digits), column: columnOf(letters) } : undefined
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const lettersOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : `${lettersOf(Math.floor((column - 1) / 26))}${lettersOf(((column - 1) % 26) + 1)}`

const holds = {
  f: /<(?:[\w.-]+:)?f[\s>/]/u,
  v: /<(?:[\w.-]+:)?v[\s>/]/u,
  is: /<(?:[\w.-]+:)?is[\s>/]/u,
} as const

const cellOf = (
  { text, inner }: Tag,
  { row, column }: At,
): { readonly xml: string; readonly mark?: 'formula' | 'error' } | undefined => {
  const type = attribute(text, 't')
  const mark = holds.f.test(inner) ? 'formula' : type === 'e' ? 'error' : undefined
  if (!mark && !holds.v.test(inner) && !holds.is.test(inner)) return undefined
  const reference = `r="${lettersOf(column)}${row}"`
  // A blank of its own keeps its place; the mark says what stood there.
  if (mark) return { xml: `<c ${reference} t="inlineStr"><is><t>?</t></is></c>`, mark }
  const style = attribute(text, 's')
  return {
    xml: `<c ${reference}${type ? ` t="${type}"` : ''}${style ? ` s="${style}"` : ''}>${inner}</c>`,
  }
}

const mergeOf = (reference: string): Merge | undefined => {
  const [from, to] = reference.split(':').map((part) => placeOf(part, 0, 0))
  return from && to ? { top: from.row, bottom: to.row, left: from.column, right: to.column } : undefined
}
