import { createHash, type Hash } from 'node:crypto'
import type { BagEvidence } from './bag.ts'
import { SpoiledEvidence } from './read.ts'
import type { ZipPiece } from './zip.ts'

/** Checks evidence against its SHA-256 as the archive's bytes go by, in order; `start` is where the part begins. */
export type Check = (pieces: readonly ZipPiece<BagEvidence>[], part: Buffer, start: number) => void

/** Throws `SpoiledEvidence` at the last byte of an object whose digest differs; only one is open at a time. */
export const checkEvidence = (): Check => {
  let hash: Hash = createHash('sha256')
  return (pieces, part, start) => {
    for (const { at, size, from, source } of pieces) {
      if (from === 0) hash = createHash('sha256')
      hash.update(part.subarray(at - start, at - start + size))
      if (from + size === source.size && hash.digest('hex') !== source.sha256) {
        throw new SpoiledEvidence(source, 'its bytes do not have that SHA-256')
      }
    }
  }
}
