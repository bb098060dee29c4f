import { crc32, deflateRawSync } from 'node:zlib'
import { zipWhole } from '../../functions/evidence/archive/zip-whole.ts'
import { xlsx } from '../../functions/web/xlsx.ts'

/** A workbook as Excel has it: a heading and lines of text. */
export const bookOf = (rows: readonly (readonly string[])[], name = 'Sheet1'): Promise<Buffer> => {
  const [head = [], ...rest] = rows
  return xlsx(
    name,
    head.map((one) => ({ head: one, kind: 'text', width: 10 })),
    rest,
  )
}

/** Parts of a workbook by their names; `sheet` stands in for the only sheet. */
export type Parts = Readonly<Record<string, string | Buffer>>

const workbook =
  '<workbook xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>'
const worksheet = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
const links = `<Relationships><Relationship Id="rId1" Type="${worksheet}" Target="worksheets/sheet1.xml"/></Relationships>`

/** A workbook made by hand, whatever its parts say. */
export const handMade = (sheet: string, parts: Parts = {}, zip = zipOf): Buffer =>
  zip({
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': links,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  })

export const zipOf = (parts: Parts): Buffer =>
  zipWhole(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))

/** A ZIP of deflated parts, the last of which says of its size what it likes. */
export const deflated = (parts: Parts, says?: number): Buffer => {
  const files = Object.entries(parts).map(([name, text]) => deflatedFile(name, Buffer.from(text), says))
  const body = Buffer.concat(files.map(({ local }) => local))
  let at = 0
  const central = Buffer.concat(
    files.map(({ local, head }) => {
      head.writeUInt32LE(at, 42)
      at += local.length
      return head
    }),
  )
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, central, end])
}

const deflatedFile = (name: string, content: Buffer, says = content.length) => {
  const packed = deflateRawSync(content, { level: 9 })
  const file = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(says, 18)
  common.writeUInt16LE(file.length, 22)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, packed]),
    head: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), file]),
  }
}

/** A sheet with these rows: `[row, cells]`. */
export const sheetOf = (...rows: readonly (readonly [number, string])[]): string =>
  `<worksheet><sheetData>${rows.map(([row, cells]) => `<row r="${row}">${cells}</row>`).join('')}</sheetData></worksheet>`

export const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
