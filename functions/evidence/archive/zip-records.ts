/** Bytes of a header record; every multi-byte number of a ZIP is little-endian. */
type Bytes = Buffer

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

export const utf8 = (name: string): Uint8Array => {
  const bytes = Buffer.from(name, 'utf8')
  if (bytes.length > most16) throw new RangeError(`A name of ${bytes.length} bytes does not fit a ZIP`)
  return bytes
}

const u16 = (value: number): Bytes => {
  const bytes = Buffer.allocUnsafe(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const u32 = (value: number): Bytes => {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u64 = (value: number): Bytes => {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

/** The extended-information field (4.5.3): the numbers that did not fit, in order. */
const extended = (numbers: readonly number[]): Bytes =>
  numbers.length === 0
    ? Buffer.alloc(0)
    : Buffer.concat([u16(1), u16(8 * numbers.length), ...numbers.map(u64)])

/** A value equal to the mark itself needs ZIP64 too: the mark means "see there". */
const fits = (value: number): boolean => value < most32

/** Version to extract, flags, method (stored), time, date, CRC, both sizes, length of the name. */
const common = ({ name, size, crc32 }: Header, version: number): Bytes[] => {
  const shown = u32(fits(size) ? size : most32)
  return [
    u16(version),
    u16(utf8Names),
    u16(0),
    u16(dosTime),
    u16(dosDate),
    u32(crc32),
    shown,
    shown,
    u16(name.length),
  ]
}

/** Local file header (4.3.7); with ZIP64 it must carry both sizes. */
export const localHeader = (header: Header): Bytes => {
  const extra = extended(fits(header.size) ? [] : [header.size, header.size])
  const version = extra.length > 0 ? zip64 : plain
  return Buffer.concat([u32(0x04034b50), ...common(header, version), u16(extra.length), header.name, extra])
}

/** Central directory header (4.3.12). */
export const centralHeader = (header: Header): Bytes => {
  const { size, offset, name } = header
  const extra = extended([...(fits(size) ? [] : [size, size]), ...(fits(offset) ? [] : [offset])])
  const version = extra.length > 0 ? zip64 : plain
  return Buffer.concat([
    u32(0x02014b50),
    u16(unix | version),
    ...common(header, version),
    u16(extra.length),
    u16(0), // comment
    u16(0), // disk
    u16(0), // internal attributes
    u32(regularFile),
    u32(fits(offset) ? offset : most32),
    name,
    extra,
  ])
}

/** What the end records say of the central directory. */
export type Directory = { readonly entries: number; readonly size: number; readonly offset: number }

/** End of central directory (4.3.16), after its ZIP64 forms (4.3.14, 4.3.15) where one number needs them. */
export const endRecords = ({ entries, size, offset }: Directory): Bytes => {
  const large = entries >= most16 || !fits(size) || !fits(offset)
  const shown = u16(Math.min(entries, most16))
  const end = [
    u32(0x06054b50),
    u16(0),
    u16(0),
    shown,
    shown,
    u32(Math.min(size, most32)),
    u32(Math.min(offset, most32)),
    u16(0),
  ]
  return Buffer.concat([...(large ? endRecords64({ entries, size, offset }) : []), ...end])
}

const endRecords64 = ({ entries, size, offset }: Directory): Bytes[] => [
  u32(0x06064b50),
  u64(44), // of this record from here on
  u16(unix | zip64),
  u16(zip64),
  u32(0),
  u32(0),
  u64(entries),
  u64(entries),
  u64(size),
  u64(offset),
  // The locator, which stands right before the plain end record.
  u32(0x07064b50),
  u32(0),
  u64(offset + size),
  u32(1),
]
