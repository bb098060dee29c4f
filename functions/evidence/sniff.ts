import type { Measured } from './measure.ts'
import type { Refusal } from './refusal.ts'

type Suspect = Extract<Refusal, { code: 'archive' | 'office' | 'svg' | 'html' }>

/** What a file must not be, whatever else it also is; undefined where nothing speaks against it. */
export const suspectOf = (file: Pick<Measured, 'head' | 'tail' | 'archiveInside'>): Suspect | undefined => {
  if (isOffice(file.head)) return { code: 'office' }
  if (archives.some(([at, magic]) => startsAt(file.head, at, magic)))
    return { code: 'archive', hidden: false }
  const page = pageOf(file.head)
  if (page) return { code: page }
  return file.archiveInside || endsAsZip(file.tail) ? { code: 'archive', hidden: true } : undefined
}

/** The media type by its magic bytes; the parser is loaded only where a file waits for it. */
export const typeOf = async (head: Buffer): Promise<string | undefined> => {
  const { fileTypeFromBuffer } = await import('file-type/core')
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  return found?.mime
}

/** A PDF and a video keep an index, mostly at their end; without it the file was cut short. */
export const isCutShort = (type: string, file: Pick<Measured, 'tail' | 'movieIndex'>): boolean => {
  if (type === 'application/pdf') return !(file.tail.includes('startxref') && file.tail.includes('%%EOF'))
  return (type === 'video/mp4' || type === 'video/quicktime') && !file.movieIndex
}

const startsAt = (head: Buffer, at: number, magic: Buffer): boolean =>
  head.subarray(at, at + magic.length).equals(magic)

const hex = (at: number, text: string): readonly [number, Buffer] => [at, Buffer.from(text, 'hex')]

const archives = [
  hex(0, '504b0304'), // ZIP, and all that is built on it
  hex(0, '504b0506'), // ZIP without entries
  hex(0, '504b0708'), // ZIP in volumes
  hex(0, '526172211a07'), // RAR
  hex(0, '377abcaf271c'), // 7z
  hex(0, '1f8b'), // gzip
  hex(0, '425a68'), // bzip2
  hex(0, 'fd377a585a00'), // xz
  hex(0, '28b52ffd'), // zstd
  hex(0, '04224d18'), // lz4
  hex(0, '4d534346'), // cabinet
  hex(0, '1f9d'), // compress
  hex(2, '2d6c68'), // LHA
  hex(257, '7573746172'), // tar
]

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** DOCX, XLSX, PPTX, OpenDocument, OFD and their old binary forms: an honest mistake with its own advice. */
const isOffice = (head: Buffer): boolean =>
  startsAt(head, 0, ole) ||
  (startsAt(head, 0, Buffer.from('504b0304', 'hex')) &&
    ['[Content_Types].xml', 'vnd.oasis.opendocument', 'OFD.xml'].some((part) => head.includes(part)))

/** Text that a browser would run, even behind a byte order mark, UTF-16, comments or blanks. */
const pageOf = (head: Buffer): 'svg' | 'html' | undefined => {
  const text = head.subarray(0, 4096).toString('latin1').replaceAll('\0', '').toLowerCase()
  if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(text)) return undefined
  if (/<(?:[\w-]+:)?svg[\s/>]/.test(text)) return 'svg'
  return 'html'
}

/** The end record of a ZIP whose comment runs exactly to the end of the file. */
const endsAsZip = (tail: Buffer): boolean => {
  const record = Buffer.from('504b0506', 'hex')
  for (let at = tail.lastIndexOf(record); at >= 0; at = at > 0 ? tail.lastIndexOf(record, at - 1) : -1) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true
  }
  return false
}
