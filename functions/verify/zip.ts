import {
  centralHeader,
  endRecords,
  type Header,
  localHeader,
  localHeaderSize,
  mostRecord,
} from '../evidence/archive/zip-records.ts'
import { type Finding, finding } from './findings.ts'
import { readAll, type Source } from './source.ts'

/** A file of the ZIP and where its bytes stand. */
export type ZipFile = { readonly name: string; readonly header: Header; readonly from: number }

export type ZipContent = { readonly files: readonly ZipFile[]; readonly findings: readonly Finding[] }

/** Thrown where a ZIP cannot be read at all. */
class Unreadable extends Error {}

/** … or was packed by another program: where its files begin and end cannot be told from their sizes. */
class Packed extends Error {}

/**
 * The files of an archive. Its layout follows from their names, sizes and checksums alone, so it is laid out
 * again and held against what is there: not a byte outside the files can differ.
 */
export const readZip = async (source: Source): Promise<ZipContent> => {
  try {
    const directory = await readDirectory(source)
    const files = filesIn(directory.bytes)
    const fault = await firstFault(source, directory, files)
    return { files, findings: fault === undefined ? [] : [finding('zip-broken', fault)] }
  } catch (fault) {
    if (fault instanceof Packed) return { files: [], findings: [finding('zip-packed')] }
    if (!(fault instanceof Unreadable || fault instanceof RangeError)) throw fault
    return { files: [], findings: [finding((await beginsAsZip(source)) ? 'zip-end' : 'zip-none')] }
  }
}

/** By the letters that each of its records begins with. */
const beginsAsZip = async (source: Source): Promise<boolean> => {
  const [p, k] = await readAll(source, 0, Math.min(2, source.size))
  return p === 0x50 && k === 0x4b
}

type Directory = {
  readonly offset: number
  readonly entries: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** How our files are packed: not at all (4.4.5). */
const stored = 0
const endSize = 22
const end64Size = 56
const locatorSize = 20

/** By the end records (APPNOTE 4.3.14 to 4.3.16), which are the last bytes: our archives carry no comment. */
const readDirectory = async (source: Source): Promise<Directory> => {
  const tail = viewOf(await readAll(source, source.size - endSize, source.size))
  if (tail.getUint32(0, true) !== 0x06054b50) throw new Unreadable()
  const small = {
    entries: tail.getUint16(10, true),
    size: tail.getUint32(12, true),
    offset: tail.getUint32(16, true),
  }
  const isLarge = small.entries === 0xffff || small.size === 0xffffffff || small.offset === 0xffffffff
  const { entries, size, offset } = isLarge ? await readEnd64(source) : small
  return { entries, offset, bytes: await readAll(source, offset, offset + size) }
}

const readEnd64 = async (source: Source) => {
  const from = source.size - endSize - locatorSize - end64Size
  const record = viewOf(await readAll(source, from, from + end64Size))
  if (record.getUint32(0, true) !== 0x06064b50) throw new Unreadable()
  return {
    entries: Number(record.getBigUint64(24, true)),
    size: Number(record.getBigUint64(40, true)),
    offset: Number(record.getBigUint64(48, true)),
  }
}

const filesIn = (bytes: Uint8Array<ArrayBuffer>): ZipFile[] => {
  const files: ZipFile[] = []
  for (let at = 0; at < bytes.length; ) {
    const { file, next } = fileAt(bytes, at)
    files.push(file)
    at = next
  }
  return files
}

const fileAt = (bytes: Uint8Array<ArrayBuffer>, at: number): { file: ZipFile; next: number } => {
  const view = viewOf(bytes)
  if (view.getUint32(at, true) !== 0x02014b50) throw new Unreadable()
  if (view.getUint16(at + 10, true) !== stored) throw new Packed()
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const next = nameEnd + view.getUint16(at + 30, true)
  if (next > bytes.length) throw new Unreadable()
  const name = bytes.slice(at + 46, nameEnd)
  const { size, offset } = placeOf(view, at, nameEnd)
  const header = { name, size, offset, crc32: view.getUint32(at + 16, true) }
  return { file: { name: decoded(name), header, from: offset + localHeaderSize(name.length, size) }, next }
}

/** Size and offset, from the ZIP64 field where they do not fit (4.5.3). */
const placeOf = (view: DataView, at: number, extra: number): { size: number; offset: number } => {
  const size = view.getUint32(at + 24, true)
  const offset = view.getUint32(at + 42, true)
  const beyond = (number: number) => Number(view.getBigUint64(extra + 4 + 8 * number, true))
  const isLarge = size === 0xffffffff
  return {
    size: isLarge ? beyond(0) : size,
    offset: offset === 0xffffffff ? beyond(isLarge ? 2 : 0) : offset,
  }
}

/** Where the bytes first differ from those that these files must have, or undefined. */
const firstFault = async (
  source: Source,
  { offset, entries, bytes }: Directory,
  files: readonly ZipFile[],
): Promise<string | undefined> => {
  const space = new Uint8Array(mostRecord)
  let at = 0
  for (const { name, header } of files) {
    const local = localHeader(header, space)
    if (header.offset !== at || at + local.length + header.size > offset) return name
    if (!same(await readAll(source, at, at + local.length), local)) return name
    at += local.length + header.size
  }
  if (at !== offset || entries !== files.length) return `ZIP @ ${at}`
  let from = 0
  for (const { name, header } of files) {
    const central = centralHeader(header, space)
    if (!same(bytes.subarray(from, from + central.length), central)) return name
    from += central.length
  }
  const end = endRecords({ entries, size: bytes.length, offset })
  const tail = at + bytes.length
  const isWhole = tail + end.length === source.size && same(await readAll(source, tail, source.size), end)
  return isWhole ? undefined : `ZIP @ ${tail}`
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

const decoded = (name: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name)
  } catch {
    throw new Unreadable()
  }
}
