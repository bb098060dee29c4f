/**
 * A photograph without what its device wrote into it: place, time, maker, serial numbers, previews, comments, and
 * whatever hangs on behind its end. Undefined for what is neither JPEG nor PNG, or cannot be read to its end.
 */
export const bareOf = (type: string, bytes: Buffer): Buffer | undefined => {
  try {
    return readers[type]?.(bytes)
  } catch {
    // Reading past the end of a cut file throws a RangeError.
    return undefined
  }
}

const [soi, eoi, sos, app0, app1, app14, app15, comment] = [
  0xffd8, 0xffd9, 0xffda, 0xffe0, 0xffe1, 0xffee, 0xffef, 0xfffe,
]

/** Segments of tables and scans stay, with JFIF's density and Adobe's colours; which side is up is written anew. */
const jpeg = (bytes: Buffer): Buffer | undefined => {
  if (bytes.readUInt16BE(0) !== soi) return undefined
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  for (;;) {
    const marker = bytes.readUInt16BE(at)
    if (marker === 0xffff) {
      at += 1 // fill byte
      continue
    }
    if (marker === eoi) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    if (end > bytes.length || marker < 0xff01) return undefined
    if (isKept(marker, segment)) kept.push(segment)
    const turned = marker === app1 ? turnOf(segment) : undefined
    if (turned !== undefined) kept.push(turning(turned))
    at = end
    if (marker !== sos) continue
    const next = afterScan(bytes, at)
    kept.push(bytes.subarray(at, next))
    at = next
  }
}

const isKept = (marker: number, segment: Buffer): boolean => {
  if (marker === app0) return segment.toString('latin1', 4, 9) === 'JFIF\0'
  if (marker === app14) return segment.toString('latin1', 4, 9) === 'Adobe'
  return !(marker >= app0 && marker <= app15) && marker !== comment
}

/** The next marker behind coded data: neither a stuffed byte nor a restart (ITU-T T.81, B.1.1.2). */
const afterScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes.readUInt8(at + 1)
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at
  }
  throw new RangeError('A scan without an end')
}

/** Tag 0x0112 of the first directory, 1 to 8 (Exif 2.32, 4.6.4). */
const turnOf = (segment: Buffer): number | undefined => {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const [short, long] = little
    ? [(at: number) => tiff.readUInt16LE(at), (at: number) => tiff.readUInt32LE(at)]
    : [(at: number) => tiff.readUInt16BE(at), (at: number) => tiff.readUInt32BE(at)]
  const directory = long(4)
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + 12 * entry
    if (short(at) !== 0x0112) continue
    const turn = short(at + 8)
    return turn >= 2 && turn <= 8 ? turn : undefined
  }
  return undefined
}

/** An Exif segment that says which side is up, and nothing else. */
const turning = (turn: number): Buffer => {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000' + '00000000', 'hex')
  tiff.writeUInt16BE(turn, 18)
  const head = Buffer.alloc(4)
  head.writeUInt16BE(app1, 0)
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** What draws the picture (PNG, third edition, 11.2 and 11.3). */
const drawing = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']

const png = (bytes: Buffer): Buffer | undefined => {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return undefined
    if (drawing.includes(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
}

const readers: { readonly [type: string]: (bytes: Buffer) => Buffer | undefined } = {
  'image/jpeg': jpeg,
  'image/png': png,
}
