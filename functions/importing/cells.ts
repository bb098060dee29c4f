import Big from 'big.js'
import { addDays } from '../engine/day.ts'
import type { Text } from '../engine/text.ts'
import { type Column, optionsOf } from './columns.ts'
import type { Cell } from './grid.ts'

/** What a cell says for its column, as somebody would have typed it; or why it cannot be read. */
export type Said = { readonly typed: string | readonly string[] } | { readonly refused: Text }

/** Reads a cell for its column. */
export const saidIn = (cell: Cell, column: Column): Said => {
  if (cell.as === 'formula') return { refused: formula }
  if (cell.as === 'error') return { refused: error }
  if (cell.as === 'merged') return { refused: merged }
  const text = cell.text.trim()
  if (text === '') return { typed: '' }
  const { kind } = column.field
  const isNumber = cell.as === 'number' || scientific.test(text)
  if (isNumber && (kind === 'credit-code' || (isWords(column) && scientific.test(text))))
    return { refused: spoiltByNumber(text) }
  if (kind === 'date') return { typed: isNumber ? dayOf(text) : compactDay(withoutMidnight(text)) }
  if (cell.as === 'number' && (column.half === 'amount' || kind === 'decimal' || kind === 'whole'))
    return { typed: plainNumber(text) }
  if (kind === 'declaration') return { typed: yes.includes(text.toLowerCase()) ? 'yes' : '' }
  return listed(text, column)
}

const scientific = /^-?\d(?:\.\d+)?E\+?\d+$/iu

/** Columns of text in which a number of many digits may have been meant: codes, telephones. */
const isWords = ({ field }: Column): boolean => ['text', 'longtext', 'phone', 'email'].includes(field.kind)

const yes = ['是', 'yes', 'y', '√', '✓', '1', 'true', '已核对', '确认']

/** Options are told by their words in either language, or by their value; GCJ-02 is gcj02. */
const listed = (text: string, column: Column): Said => {
  const options = optionsOf(column)
  if (options.length === 0) return { typed: text }
  const { kind } = column.field
  const parts = kind === 'choices' ? text.split(/[、,，;；\n]/u).map((part) => part.trim()) : [text]
  const values: string[] = []
  for (const part of parts.filter(Boolean)) {
    const option = options.find(({ value, label, also = [] }) =>
      [value, label.zh, label.en, ...also].some((one) => plain(one) === plain(part)),
    )
    if (!option) return { refused: notListed(part, column) }
    values.push(option.value)
  }
  return { typed: kind === 'choices' ? values : (values[0] ?? '') }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/gu, '').toLowerCase()

/** Days are counted from 1899-12-30, as Excel believes in 1900-02-29. */
const dayOf = (serial: string): string => {
  const days = Math.floor(Number(serial))
  return days >= 20_000 && days <= 80_000 ? addDays('1899-12-30', days) : serial
}

/** A day that a program exports with its time, `2026/2/24 0:00`, is that day; another time is none. */
const withoutMidnight = (text: string): string => text.replace(/[ T]0{1,2}:00(?::00(?:\.0{1,7})?)?Z?$/u, '')

/** 20260224 is how many systems export a day. */
const compactDay = (text: string): string => text.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3')

/** A spreadsheet keeps fifteen digits: what it writes beyond them is noise of its arithmetic. */
const plainNumber = (text: string): string => {
  try {
    return new Big(text).prec(15).toFixed()
  } catch {
    return text
  }
}

const formula: Text = {
  zh: '单元格是公式，不导入计算结果；请复制后用“选择性粘贴—数值”粘贴',
  en: 'the cell holds a formula, whose result is not imported: copy it, and paste its value',
}
const error: Text = {
  zh: '单元格是错误值（如 #N/A），请改正',
  en: 'the cell holds an error such as #N/A: correct it',
}
const merged: Text = {
  zh: '单元格是合并单元格，看不出每一行各是什么；请取消合并并逐行填写',
  en: 'the cell is merged with others, so it cannot be told what each line says: unmerge it, and fill in every line',
}

const spoiltByNumber = (text: string): Text => ({
  zh: `被当作数字保存成了“${text}”，后面几位已经丢失；请把这一列设为“文本”格式后重新填写`,
  en: `was kept as the number ${text}, and its last digits are lost: format the column as text and enter it again`,
})

const mostNamed = 15

const notListed = (said: string, column: Column): Text => {
  const options = optionsOf(column)
  const some = options.slice(0, mostNamed)
  const rest = options.length > mostNamed
  return {
    zh: `“${said.slice(0, 60)}”不在可填内容之中；可填：${some.map(({ label }) => label.zh).join('、')}${rest ? '等' : ''}`,
    en: `“${said.slice(0, 60)}” is none of what may be entered: ${some.map(({ label }) => label.en).join(', ')}${rest ? ' and others' : ''}`,
  }
}
