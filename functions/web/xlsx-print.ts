import type { Feature, Image } from 'write-excel-file/node'

/** Sizes of paper (ECMA-376, 18.3.1.63). */
const [a3, a4] = [8, 9]
/** Characters beside each other that are still read on a sheet across. */
const [mostOnA4, mostOnA3] = [180, 260]

type Printed = {
  readonly sheet: string
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** Columns that stand on every sheet of paper. */
  readonly staying: number
}

/** How a sheet is printed: as many pages across as can be read, with lines between cells, its header on each. */
export const printed = (print: Printed): Feature<Image['content']> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/<worksheet[^>]*>/, `$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
            .replace('<pageMargins', '<printOptions gridLines="1"/>$&'),
        transformElementAttributes: (name, attributes) =>
          name === 'pageSetup' ? { ...attributes, ...pageOf(print.widths) } : attributes,
      },
      'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', titlesOf(print)) },
    },
  },
})

const pageOf = (widths: readonly number[]) => {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return {
    paperSize: all > mostOnA4 ? a3 : a4,
    fitToWidth: all > mostOnA4 ? Math.ceil(all / mostOnA3) : 1,
    fitToHeight: 0,
  }
}

const titlesOf = ({ sheet, staying }: Printed): string => {
  const on = `'${sheet.replaceAll("'", "''")}'!`
  const letter = String.fromCharCode('A'.charCodeAt(0) + staying - 1)
  const titles = [...(staying > 0 ? [`${on}$A:$${letter}`] : []), `${on}$1:$1`].join(',')
  return `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`
}

const lineHeight = 15

/** Points that a row needs: what wraps is cut off by programs that do not reckon heights when a file is opened. */
export const heightOf = (row: readonly string[], widths: readonly number[]): number | undefined => {
  const lines = Math.max(...widths.map((width, at) => linesIn(row[at] ?? '', width)))
  return lines > 1 ? lines * lineHeight : undefined
}

/** Chinese characters are two wide; one character of the width is its margin. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (width - 1))), 0)

const wide = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0)
