import { crc32, deflateRawSync } from 'node:zlib'
import { planZip } from '../../functions/evidence/archive/zip.ts'
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
const links =
  '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'

/** A workbook made by hand, whatever its parts say. */
export const handMade = (sheet: string, parts: Parts = {}): Buffer =>
  zipOf({
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': links,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  })

export const zipOf = (parts: Parts): Buffer => {
  const { parts: pieces } = planZip(
    Object.entries(parts).map(([name, text]) => {
      const content = Buffer.from(text)
      return { name, content, size: content.length, crc32: crc32(content) }
    }),
  )
  return Buffer.concat(pieces.flatMap((piece) => (piece.kind === 'bytes' ? [piece.bytes] : [])))
}

/** A ZIP of one deflated part that says of its size what it likes. */
export const deflated = (name: string, content: Buffer, says = content.length): Buffer => {
  const packed = deflateRawSync(content, { level: 9 })
  const file = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(says, 18)
  common.writeUInt16LE(file.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), file])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

/** A sheet with these rows: `[row, cells]`. */
export const sheetOf = (...rows: readonly (readonly [number, string])[]): string =>
  `<worksheet><sheetData>${rows.map(([row, cells]) => `<row r="${row}">${cells}</row>`).join('')}</sheetData></worksheet>`

export const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
