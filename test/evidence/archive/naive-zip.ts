import { crc32 } from 'node:zlib'

export type Plain = { readonly name: string; readonly content: Uint8Array }

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    out.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return out
}

/** A stored ZIP written in the plainest way, all in memory; knows nothing of ZIP64. */
export const naiveZip = (files: readonly Plain[]): Buffer => {
  let body = Buffer.alloc(0)
  let directory = Buffer.alloc(0)
  for (const { name, content } of files) {
    const bytes = Buffer.from(name)
    const shared = numbers(
      [2, 20],
      [2, 1 << 11],
      [2, 0],
      [2, 0],
      [2, (1 << 5) | 1],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, bytes.length],
      [2, 0],
    )
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0o100644 * 65536], [4, body.length])
    directory = Buffer.concat([
      directory,
      Buffer.from('PK\x01\x02'),
      numbers([2, 3 * 256 + 20]),
      shared,
      rest,
      bytes,
    ])
    body = Buffer.concat([body, Buffer.from('PK\x03\x04'), shared, bytes, content])
  }
  const counts = numbers([2, 0], [2, 0], [2, files.length], [2, files.length])
  const place = numbers([4, directory.length], [4, body.length], [2, 0])
  return Buffer.concat([body, directory, Buffer.from('PK\x05\x06'), counts, place])
}
