import type { Field } from '../../engine/form.ts'
import { csv } from '../../evidence/archive/csv.ts'
import { columnsOf, type optionsOf } from '../../importing/columns.ts'
import { download, type SiteResponse } from '../response.ts'
import { xlsx } from '../xlsx.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An empty file with the headings in Chinese, whatever the page's language: what is filled in is the record. */
export const template = async (
  name: string,
  fields: readonly Field[],
  as: string | null,
): Promise<SiteResponse> => {
  const columns = columnsOf(fields)
  const heads = columns.map(({ head }) => head.zh)
  if (as === 'csv') return download(`${name}.csv`, 'text/csv; charset=utf-8', csv(heads, []))
  const file = await xlsx(
    name,
    columns.map((column) => ({ head: column.head.zh, kind: 'text', width: widthOf(column) })),
    [],
  )
  return { ...download(`${name}.xlsx`, spreadsheet, file.toString('base64')), isBase64Encoded: true }
}

const widthOf = (column: Parameters<typeof optionsOf>[0]): number => {
  const { kind } = column.field
  if (kind === 'longtext') return 50
  return kind === 'credit-code' || kind === 'text' ? 24 : 14
}
