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

/** Throws for a name of more bytes than a ZIP can say. */
export const checkName = (bytes: number): void => {
  if (bytes > most16) throw new RangeError(`A name of ${bytes} bytes does not fit a ZIP`)
}

/** No record is larger: the longest name, 46 bytes before it and 28 after. */
export const mostRecord = 46 + most16 + 28

/**
 * Writes a record into bytes that are there: an array for each number, or bytes for each record, would be more
 * garbage than a large archive holds. Nothing of Node's, for the verifier lays records out again in a browser.
 */
class Writer {
  readonly #into: Bytes
  #at = 0

  constructor(into: Bytes) {
    this.#into = into
  }

  u16(...values: readonly number[]): this {
    for (const value of values) {
      this.#into[this.#at] = value
      this.#into[this.#at + 1] = value >>> 8
      this.#at += 2
    }
    return this
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(value & most16, value >>> 16)
    return this
  }

  u64(...values: readonly number[]): this {
    for (const value of values) this.u32(value % 2 ** 32, Math.floor(value / 2 ** 32))
    return this
  }

  raw(bytes: Uint8Array): this {
    this.#into.set(bytes, this.#at)
    this.#at += bytes.length
    return this
  }

  /** What was written. */
  bytes(): Bytes {
    return this.#into.subarray(0, this.#at)
  }
}

/** A value equal to the mark itself needs ZIP64 too: the mark means "see there". */
const fits = (value: number): boolean => value < most32

const shown = (value: number): number => (fits(value) ? value : most32)

/** How many numbers of a header did not fit, and stand in its extended-information field (4.5.3): both sizes, the offset. */
const beyondIn = (size: number, offset = 0): number => (fits(size) ? 0 : 2) + (fits(offset) ? 0 : 1)

const extraSize = (beyond: number): number => (beyond === 0 ? 0 : 4 + 8 * beyond)

const writeExtra = (writer: Writer, size: number, offset = 0): void => {
  const beyond = beyondIn(size, offset)
  if (beyond > 0) writer.u16(1, 8 * beyond)
  if (!fits(size)) writer.u64(size, size)
  if (!fits(offset)) writer.u64(offset)
}

const versionFor = (beyond: number): number => (beyond === 0 ? plain : zip64)

/** Version to extract, flags, method (stored), time, date, CRC, both sizes, lengths of name and extra field. */
const writeCommon = (writer: Writer, { name, size, crc32 }: Header, beyond: number): void => {
  writer
    .u16(versionFor(beyond), utf8Names, 0, dosTime, dosDate)
    .u32(crc32, shown(size), shown(size))
    .u16(name.length, extraSize(beyond))
}

/** Bytes of a local file header, before there is one. */
export const localHeaderSize = (nameBytes: number, size: number): number =>
  30 + nameBytes + extraSize(beyondIn(size))

/** … and of a central directory header. */
export const centralHeaderSize = (nameBytes: number, size: number, offset: number): number =>
  46 + nameBytes + extraSize(beyondIn(size, offset))

/** Local file header (4.3.7), in what is given to hold it; with ZIP64 it must carry both sizes. */
export const localHeader = (header: Header, into: Bytes): Bytes => {
  const { name, size } = header
  const writer = new Writer(into).u32(0x04034b50)
  writeCommon(writer, header, beyondIn(size))
  writer.raw(name)
  writeExtra(writer, size)
  return writer.bytes()
}

/** Central directory header (4.3.12), in what is given to hold it. */
export const centralHeader = (header: Header, into: Bytes): Bytes => {
  const { name, size, offset } = header
  const beyond = beyondIn(size, offset)
  const writer = new Writer(into).u32(0x02014b50).u16(unix | versionFor(beyond))
  writeCommon(writer, header, beyond)
  const [commentLength, disk, internalAttributes] = [0, 0, 0]
  writer.u16(commentLength, disk, internalAttributes).u32(regularFile, shown(offset)).raw(name)
  writeExtra(writer, size, offset)
  return writer.bytes()
}

/** What the end records say of the central directory. */
export type Directory = { readonly entries: number; readonly size: number; readonly offset: number }

/** End of central directory (4.3.16), after its ZIP64 forms (4.3.14, 4.3.15) where one number needs them. */
export const endRecords = (directory: Directory): Bytes => {
  const { entries, size, offset } = directory
  const large = entries >= most16 || !fits(size) || !fits(offset)
  const writer = new Writer(new Uint8Array(56 + 20 + 22))
  if (large) writeEnd64(writer, directory)
  const count = Math.min(entries, most16)
  return writer.u32(0x06054b50).u16(0, 0, count, count).u32(shown(size), shown(offset)).u16(0).bytes()
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
