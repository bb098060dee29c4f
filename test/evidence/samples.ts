import { crc32, deflateSync } from 'node:zlib'
import { type Exif, exifSegment } from './exif.ts'
import { encodeJpeg, type Rgb } from './jpeg.ts'

export type Picture = {
  readonly width?: number
  readonly height?: number
  /** Base colour; pictures of different colours are different files. */
  readonly colour?: Rgb
}

/** Lighter to the right, darker downwards, so that a turned or cropped picture shows. */
const shade =
  ([r, g, b]: Rgb, width: number, height: number) =>
  (x: number, y: number): Rgb => {
    const light = 0.6 + 0.8 * (x / width) - 0.4 * (y / height)
    const level = (value: number): number => Math.max(0, Math.min(255, Math.round(value * light)))
    return [level(r), level(g), level(b)]
  }

const steel: Rgb = [90, 130, 170]

/** A JPEG that every viewer shows, with EXIF where asked. */
export const jpeg = ({
  width = 320,
  height = 240,
  colour = steel,
  exif,
}: Picture & { readonly exif?: Exif } = {}): Buffer =>
  encodeJpeg(width, height, shade(colour, width, height), exif && exifSegment(exif))

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([u32(data.length), body, u32(crc32(body))])
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A PNG that every viewer shows. */
export const png = ({ width = 320, height = 240, colour = steel }: Picture = {}): Buffer => {
  const colourAt = shade(colour, width, height)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => colourAt(x, y)).flat()]),
  )
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PDF of one page with one line of ASCII text. */
export const pdf = (line = 'Test document'): Buffer => {
  const text = `BT /F1 18 Tf 72 760 Td (${line.replace(/[^\x20-\x7e]/g, '?').replace(/[()\\]/g, '\\$&')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const index = `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + index, 'latin1')
}

const box = (type: string, ...content: readonly Buffer[]): Buffer => {
  const size = content.reduce((sum, { length }) => sum + length, 8)
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...content])
}

/** The boxes of an MP4 whose one second shows nothing: media data first, index last, as phones record. */
export const mp4 = ({
  bytes = 1024,
  index = true,
}: {
  readonly bytes?: number
  readonly index?: boolean
} = {}): Buffer => {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12) // units a second
  header.writeUInt32BE(1000, 16) // of which it lasts
  header.writeUInt32BE(0x00010000, 20) // speed
  header.writeUInt32BE(1, 96) // next track
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1')),
    box('mdat', Buffer.alloc(bytes, 0x5a)),
    ...(index ? [box('moov', box('mvhd', header))] : []),
  ])
}

/** A QuickTime movie as an iPhone names it. */
export const mov = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('qt  \0\0\0\0qt  ', 'latin1')),
    box('wide'),
    box('moov', Buffer.alloc(100)),
  ])

/** The head of a WebM; it holds no frames. */
export const webm = (): Buffer =>
  Buffer.concat([
    Buffer.from(
      '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff',
      'hex',
    ),
    Buffer.alloc(64),
  ])

/** The head of a HEIC with the dimensions of its grid and of its tiles; it holds no pictures. */
export const heic = ({ width = 4032, height = 3024 }: Picture = {}): Buffer => {
  const extent = (w: number, h: number): Buffer => box('ispe', u32(0), u32(w), u32(h))
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', u32(0), box('iprp', box('ipco', extent(512, 512), extent(width, height)))),
    box('mdat', Buffer.alloc(64)),
  ])
}

/** The head of a lossy WebP; it holds no picture. */
export const webp = ({ width = 320, height = 240 }: Picture = {}): Buffer => {
  const bytes = Buffer.alloc(64)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(56, 4)
  bytes.write('WEBPVP8 ', 8, 'latin1')
  bytes.writeUInt32LE(44, 16)
  Buffer.from('9d012a', 'hex').copy(bytes, 23)
  bytes.writeUInt16LE(width, 26)
  bytes.writeUInt16LE(height, 28)
  return bytes
}
