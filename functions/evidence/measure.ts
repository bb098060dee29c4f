import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { walkBoxes } from './boxes.ts'

/** Enough for the headers and EXIF of any photograph we know. */
const headBytes = 1024 * 1024
/** The longest end-of-archive record of a ZIP: 22 bytes and a comment of 65,535. */
const tailBytes = 65_557

export type Measured = {
  readonly size: number
  readonly sha256: string
  readonly sm3: string
  readonly crc32: string
  readonly head: Buffer
  readonly tail: Buffer
  /** An archive's signature stands somewhere inside. */
  readonly archiveInside: boolean
  /** Of a video in boxes: its index was found. */
  readonly movieIndex: boolean
}

/** Reads a stream once, in flat memory: digests, size, both ends, and archives glued to a picture. */
export const measure = async (stream: AsyncIterable<Uint8Array>): Promise<Measured> => {
  const sha256 = createHash('sha256')
  const sm3 = createHash('sm3')
  const boxes = walkBoxes()
  const head: Buffer[] = []
  let crc = 0
  let size = 0
  const end = keepEnd()
  let archiveInside = false
  for await (const part of stream) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    sha256.update(bytes)
    sm3.update(bytes)
    crc = crc32(bytes, crc)
    boxes.feed(bytes, size)
    archiveInside ||= hasSignature(end.kept(), bytes)
    // A copy: the stream reuses or keeps alive the larger buffer that the chunk is a view of.
    if (size < headBytes) head.push(Buffer.from(bytes.subarray(0, headBytes - size)))
    end.add(bytes)
    size += bytes.length
  }
  return {
    size,
    sha256: sha256.digest('hex'),
    sm3: sm3.digest('hex'),
    crc32: crc.toString(16).padStart(8, '0'),
    head: Buffer.concat(head),
    tail: end.kept(),
    archiveInside,
    movieIndex: boxes.hasIndex(),
  }
}

/** The last bytes of a stream in one buffer that is moved along: a new one for each chunk would be garbage by the megabyte. */
const keepEnd = () => {
  const buffer = Buffer.alloc(tailBytes)
  let length = 0
  return {
    add: (bytes: Buffer): void => {
      const last = bytes.subarray(-tailBytes)
      const stay = Math.min(length, tailBytes - last.length)
      buffer.copyWithin(0, length - stay, length)
      last.copy(buffer, stay)
      length = stay + last.length
    },
    kept: (): Buffer => buffer.subarray(0, length),
  }
}

/** RAR 4 and 5, and 7z: six bytes or more, so chance finds one in a hundred terabytes. */
const signatures = ['526172211a07', '377abcaf271c'].map((hex) => Buffer.from(hex, 'hex'))

const hasSignature = (before: Buffer, bytes: Buffer): boolean => {
  const seam = Buffer.concat([before.subarray(-5), bytes.subarray(0, 5)])
  return signatures.some((signature) => bytes.includes(signature) || seam.includes(signature))
}
