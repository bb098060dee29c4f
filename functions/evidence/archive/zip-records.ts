/** Bytes of a header record; every multi-byte number of a ZIP is little-endian. */
type Bytes = Uint8Array<ArrayBuffer>

export type Header = {
  readonly name: Uint8Array
  readonly size: number
  readonly crc32: number
  /** Of its local header. */
  readonly offset: number
}

const most16 = 0xffff
const most32 = 0xffffffff
/** APPNOTE 4.4.3: 2.0 for folders and stored files, 4.5 where ZIP64 is used. */
const plain = 20
const zip64 = 45
/** Bit 11: names are UTF-8. */
const utf8Names = 0x0800
/** 1980-01-01 00:00, the first that DOS can tell: the same case gives the same bytes. */
const dosTime = 0
const dosDate = 0x0021
/** Made by Unix, so that `unzip` applies the mode: a regular file, 0644. */
const unix = 3 << 8
const regularFile = (0o100644 << 16) >>> 0

const encoder = new TextEncoder()

export const utf8 = (name: string): Uint8Array => {
  const bytes = encoder.encode(name)
  checkName(bytes.length)
  return bytes
}

/** Throws for a name of more bytes than a ZIP can say. */
export const checkName = (bytes: number): void => {
  if (bytes > most16) throw new RangeError(`A name of ${bytes} bytes does not fit a ZIP`)
}

const poolBytes = 65_536
let pool = new DataView(new ArrayBuffer(poolBytes))
let used = 0

/** From a pool, as Node's buffers are: a buffer of its own for each record was 51 MB more for 50,000 files. */
const allocate = (size: number): { readonly view: DataView<ArrayBuffer>; readonly at: number } => {
  if (size > poolBytes) return { view: new DataView(new ArrayBuffer(size)), at: 0 }
  if (used + size > poolBytes) {
    pool = new DataView(new ArrayBuffer(poolBytes))
    used = 0
  }
  used += size
  return { view: pool, at: used - size }
}

/**
 * Fills one array a record: one for every number would be half a gigabyte of garbage in a large archive.
 * Nothing of Node's, for the verifier lays the records out again in a browser.
 */
class Writer {
  readonly bytes: Bytes
  readonly #view: DataView
  /** Within the view, which is of the whole pool: one view a record was as much garbage as the record. */
  #at: number

  constructor(size: number) {
    const { view, at } = allocate(size)
    this.bytes = new Uint8Array(view.buffer, at, size)
    this.#view = view
    this.#at = at
  }

  u16(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setUint16(this.#at, value, true)
      this.#at += 2
    }
    return this
  }

  u32(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setUint32(this.#at, value, true)
      this.#at += 4
    }
    return this
  }

  u64(...values: readonly number[]): this {
    for (const value of values) {
      this.#view.setBigUint64(this.#at, BigInt(value), true)
      this.#at += 8
    }
    return this
  }

  raw(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#at - this.bytes.byteOffset)
    this.#at += bytes.length
    return this
  }
}

/** A value equal to the mark itself needs ZIP64 too: the mark means "see there". */
const fits = (value: number): boolean => value < most32

const shown = (value: number): number => (fits(value) ? value : most32)

/** Numbers that did not fit, for the extended-information field (4.5.3). */
const sizesBeyond = ({ size }: Pick<Header, 'size'>): number[] => (fits(size) ? [] : [size, size])
const allBeyond = (header: Pick<Header, 'size' | 'offset'>): number[] => [
  ...sizesBeyond(header),
  ...(fits(header.offset) ? [] : [header.offset]),
]

const extraSize = (beyond: readonly number[]): number => (beyond.length === 0 ? 0 : 4 + 8 * beyond.length)

const writeExtra = (writer: Writer, beyond: readonly number[]): void => {
  if (beyond.length > 0) writer.u16(1, 8 * beyond.length).u64(...beyond)
}

const versionFor = (beyond: readonly number[]): number => (beyond.length === 0 ? plain : zip64)

/** Version to extract, flags, method (stored), time, date, CRC, both sizes, lengths of name and extra field. */
const writeCommon = (writer: Writer, { name, size, crc32 }: Header, beyond: readonly number[]): void => {
  writer
    .u16(versionFor(beyond), utf8Names, 0, dosTime, dosDate)
    .u32(crc32, shown(size), shown(size))
    .u16(name.length, extraSize(beyond))
}

type Sized = { readonly nameBytes: number; readonly size: number }

/** Bytes of a local file header, before there is one. */
export const localHeaderSize = ({ nameBytes, size }: Sized): number =>
  30 + nameBytes + extraSize(sizesBeyond({ size }))

/** … and of a central directory header. */
export const centralHeaderSize = ({ nameBytes, size, offset }: Sized & { readonly offset: number }): number =>
  46 + nameBytes + extraSize(allBeyond({ size, offset }))

/** Local file header (4.3.7); with ZIP64 it must carry both sizes. */
export const localHeader = (header: Header): Bytes => {
  const beyond = sizesBeyond(header)
  const writer = new Writer(30 + header.name.length + extraSize(beyond)).u32(0x04034b50)
  writeCommon(writer, header, beyond)
  writer.raw(header.name)
  writeExtra(writer, beyond)
  return writer.bytes
}

/** Central directory header (4.3.12). */
export const centralHeader = (header: Header): Bytes => {
  const beyond = allBeyond(header)
  const writer = new Writer(46 + header.name.length + extraSize(beyond)).u32(0x02014b50)
  writer.u16(unix | versionFor(beyond))
  writeCommon(writer, header, beyond)
  const [commentLength, disk, internalAttributes] = [0, 0, 0]
  writer.u16(commentLength, disk, internalAttributes).u32(regularFile, shown(header.offset)).raw(header.name)
  writeExtra(writer, beyond)
  return writer.bytes
}

/** What the end records say of the central directory. */
export type Directory = { readonly entries: number; readonly size: number; readonly offset: number }

/** End of central directory (4.3.16), after its ZIP64 forms (4.3.14, 4.3.15) where one number needs them. */
export const endRecords = (directory: Directory): Bytes => {
  const { entries, size, offset } = directory
  const large = entries >= most16 || !fits(size) || !fits(offset)
  const writer = new Writer(large ? 56 + 20 + 22 : 22)
  if (large) writeEnd64(writer, directory)
  const count = Math.min(entries, most16)
  return writer.u32(0x06054b50).u16(0, 0, count, count).u32(shown(size), shown(offset)).u16(0).bytes
}

const writeEnd64 = (writer: Writer, { entries, size, offset }: Directory): void => {
  const restOfRecord = 44
  writer
    .u32(0x06064b50)
    .u64(restOfRecord)
    .u16(unix | zip64, zip64)
    .u32(0, 0)
  writer.u64(entries, entries, size, offset)
  // The locator, which stands right before the plain end record: disk, place of the record above, disks in all.
  writer
    .u32(0x07064b50, 0)
    .u64(offset + size)
    .u32(1)
}
