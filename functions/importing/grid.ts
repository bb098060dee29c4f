import type { Text } from '../engine/text.ts'

/** What a cell holds beside its text: a number as it was written down, a day, or what no import reads. */
export type Cell = {
  readonly text: string
  readonly as?: 'number' | 'date' | 'formula' | 'error' | 'merged'
}

/** A line of a file under the number that its reader sees beside it; one that cannot be read says why. */
export type GridLine = { readonly line: number; readonly cells: readonly Cell[]; readonly fault?: Text }

/** A table as a file has it: one sheet, or all of a CSV file. */
export type Grid = { readonly name: string; readonly lines: readonly GridLine[] }

/** A file that cannot be read at all, and what to do about it. */
export type Unreadable = { readonly unreadable: Text }

export const isUnreadable = (read: object): read is Unreadable => 'unreadable' in read

/**
 * Bounds of a file. A request to Lambda carries 6 MB, of which base64 leaves 4.5; a list of a city's enterprises
 * has some thousands of lines, a catalogue some hundreds.
 */
export const most = {
  fileBytes: 3 * 1024 * 1024,
  lines: 5_000,
  columns: 60,
  /** Characters of one cell: Excel itself keeps 32,767. */
  cell: 32_767,
  sheets: 20,
  /** All parts of a workbook together, once inflated. */
  inflatedBytes: 48 * 1024 * 1024,
} as const

export const isEmptyLine = ({ cells, fault }: GridLine): boolean =>
  fault === undefined && cells.every(({ text, as }) => text === '' && as !== 'formula' && as !== 'error')
