import {
  centralHeader,
  centralHeaderSize,
  checkName,
  endRecords,
  type Header,
  localHeader,
  localHeaderSize,
  utf8,
} from './zip-records.ts'

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

/**
 * The layout of an archive: where each file's header stands, and the directory after them. The headers themselves
 * are made when their bytes are asked for: kept, those of 50,000 files were 116 MB.
 */
export type ZipPlan<Source> = {
  /** Bytes of the whole archive. */
  readonly size: number
  readonly entries: readonly ZipEntry<Source>[]
  /** Where each local header begins, and last the directory. */
  readonly starts: Float64Array
  /** Where each header of the directory begins, and last its end. */
  readonly central: Float64Array
  /** All of it as one range; for archives of few files. */
  readonly parts: readonly ZipSlice<Source>[]
}

/** The layout of a stored ZIP (APPNOTE 6.3.10): fixed times, UTF-8 names, ZIP64 only where it must be. */
export const planZip = <Source extends object>(entries: readonly ZipEntry<Source>[]): ZipPlan<Source> => {
  const starts = new Float64Array(entries.length + 1)
  const central = new Float64Array(entries.length + 1)
  let [at, within] = [0, 0]
  entries.forEach(({ name, size }, index) => {
    const nameBytes = Buffer.byteLength(name)
    checkName(nameBytes)
    starts[index] = at
    central[index] = within
    within += centralHeaderSize({ nameBytes, size, offset: at })
    at += localHeaderSize({ nameBytes, size }) + size
  })
  starts[entries.length] = at
  for (let index = 0; index < entries.length; index += 1) central[index] = (central[index] ?? 0) + at
  central[entries.length] = at + within
  const plan = { entries, starts, central }
  const size = at + within + endOf(plan).length
  return {
    ...plan,
    size,
    get parts() {
      return sliceZip(this, 0, size)
    },
  }
}

type Layout<Source> = Pick<ZipPlan<Source>, 'entries' | 'starts' | 'central'>

/** A piece of a byte range: known bytes, or `size` bytes of a source from `from`. */
export type ZipSlice<Source> = { readonly at: number; readonly size: number } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'source'; readonly source: Source; readonly from: number }
)

/** What bytes `[from, to)` of the archive are made of: in order, without gaps, none of them empty. */
export const sliceZip = <Source>(plan: ZipPlan<Source>, from: number, to: number): ZipSlice<Source>[] => {
  const slices: ZipSlice<Source>[] = []
  if (from >= to) return slices
  const { entries, starts, central } = plan
  const last = entries.length
  for (let index = runAt(starts, from); index < last && placeAt(starts, index) < to; index += 1) {
    const entry = entries[index]
    if (!entry) break
    const [begins, ends] = [placeAt(starts, index), placeAt(starts, index + 1)]
    const body = ends - entry.size
    if (body > from)
      slices.push(sliceOf<Source>(localHeader(headerOf(plan, index)), begins, from, Math.min(to, body)))
    if (Math.max(from, body) < Math.min(to, ends))
      slices.push(sliceOf(entry.content, body, from, Math.min(to, ends)))
  }
  const [directory, end] = [placeAt(starts, last), placeAt(central, last)]
  const [first, until] = [Math.max(from, directory), Math.min(to, end)]
  if (first < until) slices.push(sliceOf<Source>(directoryOf(plan, first, until), first, first, until))
  if (to > end) slices.push(sliceOf<Source>(endOf(plan), end, from, to))
  return slices
}

/** A range of the directory, in one piece: fifty thousand would be more than what they hold. */
const directoryOf = <Source>(plan: Layout<Source>, from: number, to: number): Uint8Array => {
  const { entries, central } = plan
  const bytes = Buffer.allocUnsafe(to - from)
  for (let index = runAt(central, from); index < entries.length && placeAt(central, index) < to; index += 1) {
    const begins = placeAt(central, index)
    const header = centralHeader(headerOf(plan, index))
    bytes.set(header.subarray(Math.max(0, from - begins), to - begins), Math.max(0, begins - from))
  }
  return bytes
}

/** As much as `[from, to)` has of a run that begins at a place. */
const sliceOf = <Source>(
  content: Uint8Array | Source,
  begins: number,
  from: number,
  to: number,
): ZipSlice<Source> => {
  const at = Math.max(from, begins)
  return content instanceof Uint8Array
    ? { at, size: to - at, kind: 'bytes', bytes: content.subarray(at - begins, to - begins) }
    : { at, size: to - at, kind: 'source', source: content, from: at - begins }
}

const headerOf = <Source>({ entries, starts }: Layout<Source>, index: number): Header => {
  const { name = '', size = 0, crc32 = 0 } = entries[index] ?? {}
  return { name: utf8(name), size, crc32, offset: placeAt(starts, index) }
}

const endOf = <Source>({ entries, starts, central }: Layout<Source>): Uint8Array => {
  const offset = placeAt(starts, entries.length)
  return endRecords({ entries: entries.length, size: placeAt(central, entries.length) - offset, offset })
}

const placeAt = (places: Float64Array, index: number): number => places[index] ?? 0

/** Index of the run that holds a byte, by halving; the last place is the end of all. */
const runAt = (places: Float64Array, byte: number): number => {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeAt(places, middle + 1) <= byte) low = middle + 1
    else high = middle
  }
  return low
}
