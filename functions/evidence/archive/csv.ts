/** A cell; numbers are written bare, text is quoted and made harmless. */
export type Cell = string | number | undefined

/**
 * A table as CSV (RFC 4180) that spreadsheets open as text: UTF-8 with its mark, CRLF, every text quoted.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection);
 * the full-width forms count too, as Excel in Chinese and Japanese reads them as formulas.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

const cell = (value: Cell): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  return `"${harmless(value).replaceAll('"', '""')}"`
}

/** Text that no spreadsheet runs; blanks before the sign do not help, for some trim them first. */
export const harmless = (text: string): string =>
  /^[\t\r\n]|^\s*[=+\-@|＝＋－＠]/u.test(text) ? `'${text}` : text
