const endRecord = 0x06054b50
/** 1980-01-01 00:00, as our own archives have it. */
const [dosTime, dosDate] = [0, 0x0021]

/** A ZIP of another's making with every file's time set to one: the same content then gives the same bytes (APPNOTE 4.3). */
export const withFixedTimes = (zip: Buffer): Buffer => {
  const fixed = Buffer.from(zip)
  const end = fixed.lastIndexOf(littleEndian(endRecord))
  if (end < 0) throw new Error('Not a ZIP')
  let at = fixed.readUInt32LE(end + 16)
  for (let left = fixed.readUInt16LE(end + 10); left > 0; left -= 1) {
    stamp(fixed, at + 12)
    stamp(fixed, fixed.readUInt32LE(at + 42) + 10)
    at += 46 + fixed.readUInt16LE(at + 28) + fixed.readUInt16LE(at + 30) + fixed.readUInt16LE(at + 32)
  }
  return fixed
}

const stamp = (zip: Buffer, at: number): void => {
  zip.writeUInt16LE(dosTime, at)
  zip.writeUInt16LE(dosDate, at + 2)
}

const littleEndian = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
