import type { Row } from 'write-excel-file/node'
import { withFixedTimes } from '../evidence/archive/fixed-times.ts'

/** A column of a sheet: what its cells are, and how wide it is in characters. */
export type SheetColumn = {
  readonly head: string
  readonly kind: 'text' | 'number' | 'date'
  readonly width: number
}

/** A spreadsheet keeps fifteen digits of a number; what has more is written as text, so that none is lost. */
const mostDigits = 15

/**
 * A table as an Excel workbook (ECMA-376): real numbers and days, a header that stays in sight.
 *
 * Text is written as text, so no cell is ever a formula. The same table gives the same bytes. The library (MIT) is read when a file is asked for.
 */
export const xlsx = async (
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> => {
  const { default: write } = await import('write-excel-file/node')
  const header: Row = columns.map(({ head }) => ({
    value: head,
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'center' as const,
    backgroundColor: '#E7F0F1',
  }))
  const body = rows.map((row): Row => columns.map(({ kind }, at) => cellOf(kind, row[at] ?? '')))
  const file = await write([header, ...body], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
  return withFixedTimes(file)
}

const cellOf = (kind: SheetColumn['kind'], value: string): Row[number] => {
  if (value === '') return null
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= mostDigits)
    return { value: Number(value), type: Number }
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return { value, type: String, wrap: true }
}
