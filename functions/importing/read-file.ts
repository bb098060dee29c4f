import type { Text } from '../engine/text.ts'
import { readCsv } from './csv.ts'
import { type Grid, most, type Unreadable } from './grid.ts'
import { readWorkbook } from './workbook.ts'

/** Reads an uploaded table by what its bytes are, whatever its name says. */
export const readFile = async (name: string, bytes: Uint8Array): Promise<readonly Grid[] | Unreadable> => {
  if (bytes.length === 0) return { unreadable: empty }
  if (bytes.length > most.fileBytes) return { unreadable: tooLarge }
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes)
  // Compound files: workbooks before 2007, and those of today under a password (MS-CFB).
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { unreadable: oldExcel }
  if (isMarkup(bytes)) return { unreadable: webPage }
  const read = readCsv(name, bytes)
  return 'unreadable' in read ? read : [read]
}

/** What many systems export as .xls is a web page, or the XML of Excel 2003. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*<(?:html|!doctype|table|meta|\?xml)/iu.test(new TextDecoder().decode(bytes.subarray(0, 200)))

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

const empty: Text = {
  zh: '请选择.xlsx或者.csv文件；所选文件为空',
  en: 'Choose an .xlsx or a .csv file; what was sent is empty',
}
/** What a page says of a file that is too large, before it is read. */
export const tooLarge: Text = {
  zh: `文件超过 ${most.fileBytes / 1024 / 1024} MB，没有读取。请删去图片和多余的工作表，或者分成几个文件`,
  en: `The file has more than ${most.fileBytes / 1024 / 1024} MB and was not read. Delete pictures and other sheets, or divide it`,
}
const webPage: Text = {
  zh: '这是网页或者XML文件（不少系统导出的.xls就是这种）。请用Excel或者WPS打开后另存为.xlsx，再上传',
  en: 'This is a web page or XML, as many systems export under the name .xls. Open it in Excel or WPS, save it as .xlsx, and upload that',
}
const oldExcel: Text = {
  zh: '这是旧版Excel文件（.xls）或者加了密码的工作簿。请另存为不带密码的.xlsx后上传',
  en: 'This is a workbook of old Excel (.xls), or one under a password. Save it as .xlsx without one',
}
