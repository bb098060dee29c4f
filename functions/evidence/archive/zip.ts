import {
  centralHeader,
  centralHeaderSize,
  checkName,
  endRecords,
  type Header,
  localHeader,
  localHeaderSize,
  mostRecord,
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

/** The files of an archive in order: a list of them, or whatever makes an entry when it is asked for. */
export type ZipEntries<Source> = {
  readonly length: number
  readonly at: (index: number) => ZipEntry<Source> | undefined
}

/**
 * The layout of an archive: where each file's header stands, and the directory after them. The headers themselves
 * are made when their bytes are asked for: sixteen bytes are kept of a file.
 */
export type ZipPlan<Source> = {
  /** Bytes of the whole archive. */
  readonly size: number
  readonly entries: ZipEntries<Source>
  /** Where each local header begins, and last the directory. */
  readonly starts: Float64Array
  /** Where each header of the directory begins, and last its end. */
  readonly central: Float64Array
}

/** The layout of a stored ZIP (APPNOTE 6.3.10): fixed times, UTF-8 names, ZIP64 only where it must be. */
export const planZip = <Source extends object>(entries: ZipEntries<Source>): ZipPlan<Source> => {
  const count = entries.length
  const [starts, central] = [new Float64Array(count + 1), new Float64Array(count + 1)]
  let [at, within] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    const { name, size } = entryAt(entries, index)
    const nameBytes = Buffer.byteLength(name)
    checkName(nameBytes)
    starts[index] = at
    central[index] = within
    within += centralHeaderSize(nameBytes, size, at)
    at += localHeaderSize(nameBytes, size) + size
  }
  starts[count] = at
  central[count] = within
  for (let index = 0; index <= count; index += 1) central[index] = placeAt(central, index) + at
  const plan = { entries, starts, central }
  return { ...plan, size: at + within + endOf(plan).length }
}

const entryAt = <Source>(entries: ZipEntries<Source>, index: number): ZipEntry<Source> => {
  const entry = entries.at(index)
  if (!entry) throw new RangeError(`No entry ${index} of ${entries.length}`)
  return entry
}

type Layout<Source> = Omit<ZipPlan<Source>, 'size'>

/** A piece of a byte range: known bytes, or a piece of a source. */
export type ZipSlice<Source> =
  | { readonly kind: 'bytes'; readonly at: number; readonly size: number; readonly bytes: Uint8Array }
  | ZipPiece<Source>

/** `size` bytes of a source from `from`, which stand at `at` in the archive. */
export type ZipPiece<Source> = {
  readonly kind: 'source'
  readonly at: number
  readonly size: number
  readonly source: Source
  readonly from: number
}

/**
 * What bytes `[from, to)` of the archive are made of: in order, without gaps, none of them empty. Known bytes are
 * to be copied before the next slice is asked for: all headers are made in one place.
 */
export function* sliceZip<Source>(plan: ZipPlan<Source>, from: number, to: number): Slices<Source> {
  if (from >= to) return
  const { entries, starts, central } = plan
  yield* filesIn(plan, from, to)
  yield* directoryIn(plan, Math.max(from, placeAt(starts, entries.length)), to)
  const end = placeAt(central, entries.length)
  if (to > end) yield sliceOf<Source>(endOf(plan), end, from, to)
}

type Slices<Source> = Generator<ZipSlice<Source>, void, undefined>

function* filesIn<Source>({ entries, starts }: Layout<Source>, from: number, to: number): Slices<Source> {
  for (let index = runAt(starts, from); index < entries.length; index += 1) {
    const [begins, ends] = [placeAt(starts, index), placeAt(starts, index + 1)]
    if (begins >= to) return
    const entry = entryAt(entries, index)
    const body = ends - entry.size
    const header = localHeader(headerOf(entry, begins), recordSpace)
    if (from < body) yield sliceOf<Source>(header, begins, from, Math.min(to, body))
    if (Math.max(from, body) < Math.min(to, ends))
      yield sliceOf(entry.content, body, from, Math.min(to, ends))
  }
}

function* directoryIn<Source>(
  { entries, starts, central }: Layout<Source>,
  from: number,
  to: number,
): Slices<Source> {
  for (let index = runAt(central, from); index < entries.length; index += 1) {
    const [begins, ends] = [placeAt(central, index), placeAt(central, index + 1)]
    if (begins >= to) return
    const header = centralHeader(headerOf(entryAt(entries, index), placeAt(starts, index)), recordSpace)
    yield sliceOf<Source>(header, begins, from, Math.min(to, ends))
  }
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

const encoder = new TextEncoder()
const recordSpace = new Uint8Array(mostRecord)
const nameSpace = new Uint8Array(mostRecord)

const headerOf = <Source>({ name, size, crc32 }: ZipEntry<Source>, offset: number): Header => {
  const { written } = encoder.encodeInto(name, nameSpace)
  return { name: nameSpace.subarray(0, written), size, crc32, offset }
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
