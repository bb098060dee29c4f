/** Walks the top-level boxes of an MP4 or QuickTime stream and says whether the index (`moov`) is there. */
export type BoxWalk = {
  /** Chunks in order; `at` is the first byte's place in the file. */
  readonly feed: (bytes: Buffer, at: number) => void
  readonly hasIndex: () => boolean
}

/** A recording cut off by a dead battery or a broken copy has pictures and no index: nothing plays it. */
export const walkBoxes = (): BoxWalk => {
  let next = 0
  let header = Buffer.alloc(0)
  let found = false
  const feed = (bytes: Buffer, at: number): void => {
    while (!found && next + header.length < at + bytes.length) {
      const from = next + header.length - at
      header = Buffer.concat([header, bytes.subarray(from, from + 16 - header.length)])
      const size = boxSize(header)
      if (size === undefined) return
      found = header.toString('latin1', 4, 8) === 'moov'
      next += size
      header = Buffer.alloc(0)
    }
  }
  return { feed, hasIndex: () => found }
}

/** Bytes of the box; infinite where it runs to the end or is no box; undefined while its header is incomplete. */
const boxSize = (header: Buffer): number | undefined => {
  if (header.length < 8) return undefined
  const size = header.readUInt32BE(0)
  if (size !== 1) return size < 8 ? Number.POSITIVE_INFINITY : size
  if (header.length < 16) return undefined
  const large = Number(header.readBigUInt64BE(8))
  return large < 16 ? Number.POSITIVE_INFINITY : large
}
