const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc >>> 0
})

/** CRC-32 of bytes that follow those of which `before` is the CRC-32. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let crc = ~before >>> 0
  for (const byte of bytes) crc = ((table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0
  return ~crc >>> 0
}
