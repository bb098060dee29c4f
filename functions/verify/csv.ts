/** The rows of a table as `evidence/archive/csv.ts` writes it; undefined where it is not one. */
export const readCsv = (text: string | undefined): string[][] | undefined => {
  if (!text?.startsWith('\uFEFF') || !text.endsWith('\r\n')) return undefined
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y
  cell.lastIndex = 1
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) return undefined
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[3] ?? '')
    if ((found[2] ?? found[4]) !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}
