import { centralHeader, endRecords, localHeader, utf8 } from './zip-records.ts'

/** One file of an archive whose size and CRC-32 are known before a byte of it is read. */
export type ZipEntry<Source> = {
  /** With `/` between folders; UTF-8. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly crc32: number
  /** The content itself, or whatever tells its reader where it is. */
  readonly content: Uint8Array | Source
}

/** A run of the archive's bytes: known ones, or all of one source. */
export type ZipPart<Source> = { readonly at: number; readonly size: number } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'source'; readonly source: Source }
)

export type ZipPlan<Source> = {
  /** Bytes of the whole archive. */
  readonly size: number
  /** In order, without gaps; none is empty. */
  readonly parts: readonly ZipPart<Source>[]
}

/** The layout of a stored ZIP (APPNOTE 6.3.10): fixed times, UTF-8 names, ZIP64 only where it must be. */
export const planZip = <Source extends object>(entries: readonly ZipEntry<Source>[]): ZipPlan<Source> => {
  const parts: ZipPart<Source>[] = []
  const central: Uint8Array[] = []
  let at = 0
  const add = (size: number, content: Uint8Array | Source): void => {
    if (size > 0) parts.push(partOf(at, size, content))
    at += size
  }
  for (const { name, size, crc32, content } of entries) {
    const header = { name: utf8(name), size, crc32, offset: at }
    const local = localHeader(header)
    central.push(centralHeader(header))
    add(local.length, local)
    add(size, content)
  }
  const directory = Buffer.concat(central)
  const end = endRecords({ entries: entries.length, size: directory.length, offset: at })
  const last = Buffer.concat([directory, end])
  add(last.length, last)
  return { size: at, parts }
}

const partOf = <Source extends object>(
  at: number,
  size: number,
  content: Uint8Array | Source,
): ZipPart<Source> =>
  content instanceof Uint8Array
    ? { at, size, kind: 'bytes', bytes: content }
    : { at, size, kind: 'source', source: content }

/** A piece of a byte range: known bytes, or `size` bytes of a source from `from`. */
export type ZipSlice<Source> = { readonly at: number; readonly size: number } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'source'; readonly source: Source; readonly from: number }
)

/** What bytes `[from, to)` of the archive are made of, in order. */
export const sliceZip = <Source>(plan: ZipPlan<Source>, from: number, to: number): ZipSlice<Source>[] => {
  const slices: ZipSlice<Source>[] = []
  for (let index = partAt(plan.parts, from); index < plan.parts.length; index += 1) {
    const part = plan.parts[index]
    if (!part || Math.max(from, part.at) >= to) break
    slices.push(slice(part, Math.max(from, part.at), Math.min(to, part.at + part.size)))
  }
  return slices
}

const slice = <Source>(part: ZipPart<Source>, from: number, to: number): ZipSlice<Source> => {
  const place = { at: from, size: to - from }
  return part.kind === 'bytes'
    ? { ...place, kind: 'bytes', bytes: part.bytes.subarray(from - part.at, to - part.at) }
    : { ...place, kind: 'source', source: part.source, from: from - part.at }
}

/** Index of the part that holds a byte, by halving. */
const partAt = (parts: readonly ZipPart<unknown>[], byte: number): number => {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const part = parts[middle]
    if (part && part.at + part.size <= byte) low = middle + 1
    else high = middle
  }
  return low
}
