import type { Text } from '../engine/text.ts'
import { harmless } from '../evidence/archive/csv.ts'
import { type Cell, type Grid, type GridLine, isEmptyLine, most, type Unreadable } from './grid.ts'

/** A quoted cell that runs on for longer than this has lost its closing quote. */
const longestQuoted = { characters: 5_000, lines: 50 }

/** Reads CSV as spreadsheets write it: UTF-8 with or without a mark, UTF-16, or GB 18030 as Excel in Chinese has it. */
export const readCsv = (name: string, bytes: Uint8Array): Grid | Unreadable => {
  const text = decoded(bytes)
  if (text === undefined) return { unreadable: wrongEncoding }
  if (text.includes('\0')) return { unreadable: notText }
  const plain = text.replace(/\r\n?/gu, '\n')
  const lines = linesOf(plain, separatorOf(plain))
  return lines === 'too-many' ? { unreadable: tooManyLines } : { name, lines }
}

const decoded = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  return decode('utf-8', bytes) ?? decode('gb18030', bytes)
}

/** Without its byte order mark; undefined where the bytes are no text of this encoding. */
const decode = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A place in the text, and the line that an editor shows for it. */
type Place = { readonly at: number; readonly line: number }
/** What was read up to a place; undefined where its quotes do not close. */
type Read<What> = Place & { readonly what: What | undefined }

/** RFC 4180, from the left: a row whose quotes do not close is told, and reading goes on with the next line. */
const linesOf = (text: string, separator: string): GridLine[] | 'too-many' => {
  const lines: GridLine[] = []
  let place: Place = { at: 0, line: 1 }
  while (place.at < text.length) {
    const row = rowAt(text, separator, place)
    const read = row.what ? { line: place.line, ...row.what } : unclosed(place)
    place = row.what ? row : nextLine(text, place)
    if (isEmptyLine(read)) continue
    lines.push(read)
    if (lines.length > most.lines) return 'too-many'
  }
  return lines
}

const unclosed = ({ line }: Place): GridLine => ({ line, cells: [], fault: openQuote })

const nextLine = (text: string, { at, line }: Place): Place => {
  const end = text.indexOf('\n', at)
  return { at: end < 0 ? text.length : end + 1, line: line + 1 }
}

const rowAt = (text: string, separator: string, start: Place): Read<Omit<GridLine, 'line'>> => {
  const cells: Cell[] = []
  let place = start
  for (;;) {
    const cell = text[place.at] === '"' ? quotedAt(text, separator, place) : bareAt(text, separator, place)
    if (cell.what === undefined) return { ...place, what: undefined }
    if (cells.length <= most.columns) cells.push(cellOf(cell.what))
    const mark = text[cell.at]
    place = { at: cell.at + 1, line: cell.line + (mark === '\n' ? 1 : 0) }
    if (mark !== separator) return { ...place, what: notTooWide(cells) }
  }
}

const notTooWide = (cells: readonly Cell[]): Omit<GridLine, 'line'> =>
  cells.length > most.columns ? { cells: [], fault: tooManyColumns } : { cells }

const bareAt = (text: string, separator: string, { at, line }: Place): Read<string> => {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== separator) end += 1
  return { at: end, line, what: text.slice(at, end) }
}

const quotedAt = (text: string, separator: string, { at, line }: Place): Read<string> => {
  let read = ''
  let lines = 0
  for (let end = at + 1; end < text.length; end += 1) {
    const letter = text[end]
    if (letter === '\n') lines += 1
    if (end - at > longestQuoted.characters || lines > longestQuoted.lines) break
    if (letter === '"' && text[end + 1] !== '"') {
      const after = pastBlanks(text, end + 1)
      return { at: after, line: line + lines, what: isEnd(text[after], separator) ? read : undefined }
    }
    if (letter === '"') end += 1
    read += letter
  }
  return { at, line, what: undefined }
}

/** Nothing but blanks may stand between a closing quote and what ends its cell. */
const pastBlanks = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ') at += 1
  return at
}

const isEnd = (mark: string | undefined, separator: string): boolean =>
  mark === undefined || mark === '\n' || mark === separator

/** Whichever the first line has most of: Excel in other languages writes semicolons, "Unicode text" has tabs. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** `="0123"` is how some write text that Excel must not read as a number; what our own writer made harmless is as it was. */
const cellOf = (raw: string): Cell => {
  const text = raw.trim()
  const asText = /^="([^"]*)"$/u.exec(text)?.[1]
  if (asText !== undefined) return { text: asText }
  if (/^[=＝]/u.test(text)) return { text, as: 'formula' }
  const bare = raw.slice(1)
  return { text: raw.startsWith("'") && harmless(bare) === raw ? bare : raw }
}

const wrongEncoding: Text = {
  zh: '文件的文字编码无法识别。请在Excel中另存为“CSV UTF-8（逗号分隔）”或者.xlsx后重新上传。',
  en: 'The encoding of the file cannot be told. Save it in Excel as “CSV UTF-8” or .xlsx, and upload that.',
}
const notText: Text = {
  zh: '这不是文本文件。请上传.xlsx或者.csv文件。',
  en: 'This is no text file. Upload an .xlsx or a .csv file.',
}
const tooManyLines: Text = {
  zh: `文件超过 ${most.lines} 行，没有读取。请分成几个文件分别导入。`,
  en: `The file has more than ${most.lines} lines and was not read. Divide it into several.`,
}
const openQuote: Text = {
  zh: '这一行的英文引号不成对，无法分列。请补上或者删去多余的引号（引号本身要连写两个）',
  en: 'a quotation mark is not closed, so its cells cannot be told apart: close it, or delete it (a quotation mark within a cell is written twice)',
}
const tooManyColumns: Text = {
  zh: `这一行超过 ${most.columns} 列，请按模板的列填写`,
  en: `it has more than ${most.columns} columns: keep to those of the template`,
}
