import type { Text } from '../engine/text.ts'
import { zipWhole } from '../evidence/archive/zip-whole.ts'
import { type Cell, type Grid, type GridLine, isEmptyLine, most, type Unreadable } from './grid.ts'
import { type BareSheet, bareSheet, type Merge } from './sheet.ts'
import { unzip } from './unzip.ts'

const bookPath = 'xl/workbook.xml'
const linksPath = 'xl/_rels/workbook.xml.rels'

const isPart = (name: string): boolean =>
  name === linksPath || /^xl\/(?:worksheets\/)?[\w.-]+\.xml$/u.test(name)

/**
 * Reads the sheets of an Excel workbook (ECMA-376). The library (MIT) trusts what it is given: it inflates without
 * a bound and fills every gap up to the last cell. So it is given a workbook made anew, of bounded parts alone.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<readonly Grid[] | Unreadable> => {
  const parts = unzip(Buffer.from(bytes), isPart)
  if (typeof parts === 'string') return { unreadable: zipWords[parts] }
  if (!parts.has(bookPath)) return { unreadable: noWorkbook }
  const texts = new Map([...parts].map(([name, part]) => [name, utf8(part)] as const))
  if ([...texts.values()].some((text) => text === undefined || hasDeclarations(text)))
    return { unreadable: broken }
  const sheets = sheetsIn(texts)
  if (!sheets) return { unreadable: broken }
  const bare = new Map<string, BareSheet>()
  for (const { path, name } of sheets) {
    const read = bareSheet(texts.get(path) ?? '')
    if (read === 'broken') return { unreadable: broken }
    if ('beyond' in read) return { unreadable: beyond(name, read.beyond) }
    bare.set(path, read)
  }
  return gridsOf(sheets, bare, parts)
}

/** UTF-8 alone: XML in other encodings is never written by spreadsheets, and hides what is looked for. */
const utf8 = (part: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch {
    return undefined
  }
}

/** Entities are declared in a document type, and no part of a workbook has one (XML 1.0, 4.2). */
const hasDeclarations = (text: string | undefined): boolean =>
  text !== undefined && (text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || text.includes('\0'))

type Sheet = { readonly name: string; readonly path: string }

/** Sheets in the order of the workbook; undefined where it names one that is not there. */
const sheetsIn = (texts: ReadonlyMap<string, string | undefined>): readonly Sheet[] | undefined => {
  const paths = new Map(
    elements(texts.get(linksPath) ?? '', 'Relationship').map((one) => [
      one.get('Id') ?? '',
      pathOf(one.get('Target') ?? ''),
    ]),
  )
  const sheets = elements(texts.get(bookPath) ?? '', 'sheet').map((one) => ({
    name: one.get('name') ?? '',
    path: paths.get(one.get('id') ?? '') ?? '',
  }))
  const isWhole =
    sheets.length > 0 && sheets.length <= most.sheets && sheets.every(({ path }) => texts.has(path))
  return isWhole ? sheets : undefined
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** Attributes, without their prefixes, of the elements of one name. */
const elements = (xml: string, name: string): ReadonlyMap<string, string>[] =>
  [...xml.matchAll(/<(?:[\w.-]+:)?([\w.-]+)(\s[^<>]{0,2000})?>/gu)]
    .filter(([, found]) => found === name)
    .map(
      ([, , text = '']) =>
        new Map(
          [...text.matchAll(/(?:^|\s)(?:[\w.-]+:)?([\w.-]+)\s*=\s*"([^"]*)"/gu)].map(
            ([, key = '', value = '']) => [key, value] as const,
          ),
        ),
    )

type Raw = { readonly number: string }
type Value = string | Raw | boolean | Date | null

const gridsOf = async (
  sheets: readonly Sheet[],
  bare: ReadonlyMap<string, BareSheet>,
  parts: ReadonlyMap<string, Buffer>,
): Promise<readonly Grid[] | Unreadable> => {
  const { default: read } = await import('read-excel-file/universal')
  try {
    const book = rebuilt(bare, parts)
    const found = await read<Raw>(book, { trim: false, parseNumber: (number) => ({ number }) })
    return sheets.map(({ path, name }, at) => ({
      name,
      lines: linesOf((found[at]?.data ?? []) as unknown as readonly (readonly Value[])[], bare.get(path)),
    }))
  } catch {
    // Whatever the library says of a file that its spreadsheet would not open either.
    return { unreadable: broken }
  }
}

/** The same workbook, stored: bounded parts, and of each sheet the cells that say something. */
const rebuilt = (bare: ReadonlyMap<string, BareSheet>, parts: ReadonlyMap<string, Buffer>): ArrayBuffer => {
  const kept = [...parts].filter(([name]) => bare.has(name) || !name.startsWith('xl/worksheets/'))
  const whole = zipWhole(
    kept.map(([name, part]) => ({
      name,
      bytes: bare.has(name) ? Buffer.from(bare.get(name)?.xml ?? '') : part,
    })),
  )
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer
}

const linesOf = (rows: readonly (readonly Value[])[], sheet: BareSheet | undefined): GridLine[] =>
  rows
    .map((row, at) => ({
      line: at + 1,
      cells: row.map((value, column) => ({
        ...cellOf(value),
        ...markOf(sheet, at + 1, column + 1),
      })),
    }))
    .filter((line) => !isEmptyLine(line))

const markOf = (sheet: BareSheet | undefined, row: number, column: number): Partial<Cell> => {
  const mark = sheet?.marks.get(`${row}:${column}`)
  if (mark) return { as: mark, text: '' }
  return sheet?.merges.some((merge) => isIn(merge, row, column)) ? { as: 'merged' } : {}
}

const isIn = ({ top, bottom, left, right }: Merge, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right

const cellOf = (value: Value): Cell => {
  if (value === null) return { text: '' }
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { text: '', as: 'error' }
      : { text: value.toISOString().slice(0, 10), as: 'date' }
  return { text: value.number, as: 'number' }
}

const broken: Text = {
  zh: '工作簿已损坏，或者含有不能读取的内容。请用Excel或者WPS打开后另存为.xlsx，再上传。',
  en: 'The workbook is damaged or holds what cannot be read. Open it in Excel or WPS, save it as .xlsx, and upload that.',
}
const noWorkbook: Text = {
  zh: '这个压缩文件不是Excel工作簿。请上传.xlsx或者.csv文件。',
  en: 'This archive is no Excel workbook. Upload an .xlsx or a .csv file.',
}
const zipWords: Readonly<Record<'broken' | 'locked' | 'too-large', Text>> = {
  broken,
  locked: {
    zh: '工作簿设有密码。请取消密码后重新保存上传。',
    en: 'The workbook is locked by a password. Save it without one.',
  },
  'too-large': {
    zh: `工作簿展开后超过 ${most.inflatedBytes / 1024 / 1024} MB，没有读取。多半是整列设了格式：请把数据复制到空白模板后上传。`,
    en: `Inflated, the workbook has more than ${most.inflatedBytes / 1024 / 1024} MB and was not read. Whole columns are formatted, most often: copy the data to the empty template.`,
  },
}

const beyond = (sheet: string, row: number): Text => ({
  zh: `工作表“${sheet}”第 ${row} 行的内容超出可以导入的范围（${most.lines} 行、${most.columns} 列）。请删去多余内容，或者分成几个文件。`,
  en: `Row ${row} of the sheet “${sheet}” lies beyond what is imported (${most.lines} lines, ${most.columns} columns). Delete what is too much, or divide the file.`,
})
