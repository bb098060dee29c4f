import { inflateRawSync } from 'node:zlib'
import { most } from './grid.ts'

/** One part of a ZIP as its central directory has it. */
type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Why a ZIP is not opened. */
export type ZipFault = 'broken' | 'locked' | 'too-large'

const mostEntries = 500
const endRecord = 0x06054b50
const centralRecord = 0x02014b50
const localRecord = 0x04034b50
/** An end record is 22 bytes, before a comment of 64 KB at most (APPNOTE 4.3.16). */
const endWithin = 22 + 65_535

/**
 * The parts of a ZIP whose names are wanted, inflated. What the directory says of sizes is refused before a byte
 * is inflated; what the bytes themselves become is bounded too, for a directory may lie.
 */
export const unzip = (
  zip: Buffer,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Buffer> | ZipFault => {
  const entries = entriesOf(zip)
  if (!entries) return 'broken'
  const wanted = entries.filter(({ name }) => isWanted(name))
  if (new Set(wanted.map(({ name }) => name)).size < wanted.length) return 'broken'
  if (wanted.reduce((sum, { size }) => sum + size, 0) > most.inflatedBytes) return 'too-large'
  const parts = new Map<string, Buffer>()
  let left: number = most.inflatedBytes
  for (const entry of wanted) {
    const part = contentOf(zip, entry, left)
    if (typeof part === 'string') return part
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

const entriesOf = (zip: Buffer): Entry[] | undefined => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end < zip.length - endWithin || end + 22 > zip.length) return undefined
  if (zip.readUInt32LE(end) !== endRecord) return undefined
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  const entries: Entry[] = []
  if (count > mostEntries) return undefined
  while (entries.length < count) {
    if (at + 46 > end || zip.readUInt32LE(at) !== centralRecord) return undefined
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      method: (zip.readUInt16LE(at + 8) & 1) === 1 ? encrypted : zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

/** No method of APPNOTE 4.4.5. */
const encrypted = -1

const contentOf = (zip: Buffer, { method, packed, offset }: Entry, left: number): Buffer | ZipFault => {
  if (method === encrypted) return 'locked'
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== localRecord) return 'broken'
  const from = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const bytes = zip.subarray(from, from + packed)
  if (bytes.length < packed) return 'broken'
  if (method === 0) return packed > left ? 'too-large' : bytes
  if (method !== 8) return 'broken'
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) })
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}
