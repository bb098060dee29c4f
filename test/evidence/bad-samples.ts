import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { naiveZip } from './archive/naive-zip.ts'

/** Files that evidence must not be, made by hand. */

const bytes = (hex: string, rest = 64): Buffer =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(rest, 0x41)])

const text = Buffer.from('text')

export const zip = (): Buffer => naiveZip([{ name: 'a.txt', content: text }])
export const emptyZip = (): Buffer => naiveZip([])
export const rar4 = (): Buffer => bytes('526172211a0700')
export const rar5 = (): Buffer => bytes('526172211a070100')
export const sevenZip = (): Buffer => bytes('377abcaf271c0004')
export const gzip = (): Buffer => gzipSync(text)
export const tar = (): Buffer => {
  const block = Buffer.alloc(1024)
  block.write('photo.jpg', 0, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  return block
}
export const docx = (): Buffer =>
  naiveZip(['[Content_Types].xml', 'word/document.xml'].map((name) => ({ name, content: text })))
export const ofd = (): Buffer =>
  naiveZip(['OFD.xml', 'Doc_0/Document.xml'].map((name) => ({ name, content: text })))
export const doc = (): Buffer => bytes('d0cf11e0a1b11ae1', 512)

/** A JPEG whose header claims a size that nothing behind it fills. */
export const jpegOf = (width: number, height: number): Buffer => {
  const frame = Buffer.from('ffd8ffc0001108000000000301110002110003110000', 'hex')
  frame.writeUInt16BE(height, 7)
  frame.writeUInt16BE(width, 9)
  return Buffer.concat([frame, Buffer.from('ffd9', 'hex')])
}

/** A PNG whose header claims a size; its data are a few bytes. */
export const pngOf = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const out = Buffer.alloc(data.length + 12)
    out.writeUInt32BE(data.length, 0)
    out.write(type, 4, 'latin1')
    data.copy(out, 8)
    out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
    return out
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
