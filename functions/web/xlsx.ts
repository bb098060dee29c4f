import type { Image, Row, SheetOptions } from 'write-excel-file/node'
import { withFixedTimes } from '../evidence/archive/fixed-times.ts'
import { heightOf, printed } from './xlsx-print.ts'

/** A column of a sheet: what its cells are, and how wide it is in characters. */
export type SheetColumn = {
  readonly head: string
  readonly kind: 'text' | 'number' | 'date'
  readonly width: number
  /** It stays in sight with those before it, however far a reader goes to the right. */
  readonly stays?: true
}

/** A spreadsheet keeps fifteen digits of a number; what has more is written as text, so that none is lost. */
const mostDigits = 15

/**
 * A table as an Excel workbook (ECMA-376): real numbers and days, a header that stays in sight and is on every sheet of paper.
 *
 * Text is written as text, so no cell is ever a formula. The same table gives the same bytes. The library (MIT) is read when a file is asked for.
 */
export const xlsx = async (
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> => {
  const { default: write } = await import('write-excel-file/node')
  const widths = columns.map(({ width }) => width)
  const staying = columns.findLastIndex(({ stays }) => stays) + 1
  const heads = columns.map(({ head }) => head)
  const header = tall(
    columns.map(({ head }) => headOf(head)),
    heightOf(heads, widths),
  )
  const body = rows.map((row) =>
    tall(
      columns.map(({ kind }, at) => cellOf(kind, row[at] ?? '')),
      heightOf(row, widths),
    ),
  )
  const options: SheetOptions<Image['content']> = {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: staying,
    orientation: 'landscape',
  }
  const file = await write([header, ...body], options, {
    features: [printed({ sheet: name, widths, staying })],
  }).toBuffer()
  return withFixedTimes(file)
}

type Cell = Row[number]

const headOf = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#E7F0F1',
})

/** A row is as high as one of its cells says. */
const tall = (cells: readonly Cell[], height: number | undefined): Row =>
  cells.map((cell) => (cell && height !== undefined ? { ...(cell as object), height } : cell) as Cell)

const cellOf = (kind: SheetColumn['kind'], value: string): Cell => {
  if (value === '') return null
  const place = { alignVertical: 'top' as const }
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= mostDigits)
    return { value: Number(value), type: Number, ...place }
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...place }
  return { value, type: String, wrap: true, ...place }
}
