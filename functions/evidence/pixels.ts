export type Pixels = { readonly width: number; readonly height: number }

/** More than any camera takes; a picture that claims more is made to exhaust whoever opens it. */
export const mostPixels = 200_000_000

/** Width and height as a picture's own headers claim; undefined where they cannot be read. */
export const pixelsOf = (type: string, head: Buffer): Pixels | undefined => {
  try {
    return readers[type]?.(head)
  } catch {
    // Reading past the end of a cut header throws a RangeError.
    return undefined
  }
}

/** Whether a type is a picture whose dimensions must be known before it is taken in. */
export const isPicture = (type: string): boolean => type in readers

const jpeg = (head: Buffer): Pixels | undefined => {
  for (let at = 2; at + 4 <= head.length; ) {
    const marker = head.readUInt16BE(at)
    if (marker === 0xffff)
      at += 1 // fill byte
    else if (isFrame(marker)) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }
    else if (marker === 0xffda || marker < 0xff01) return undefined
    else at += 2 + head.readUInt16BE(at + 2)
  }
  return undefined
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share the range (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)

const png = (head: Buffer): Pixels | undefined =>
  head.toString('latin1', 12, 16) === 'IHDR'
    ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
    : undefined

const webp = (head: Buffer): Pixels | undefined => {
  const chunk = head.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (chunk === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  if (chunk !== 'VP8L') return undefined
  const bits = head.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The largest `ispe` property: tiles and thumbnails carry smaller ones (ISO/IEC 23008-12, 6.5.3). */
const heif = (head: Buffer): Pixels | undefined => {
  let most: Pixels | undefined
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    const one = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) }
    if (!most || one.width * one.height > most.width * most.height) most = one
  }
  return most
}

const readers: { readonly [type: string]: (head: Buffer) => Pixels | undefined } = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
  'image/heic': heif,
  'image/heif': heif,
}
