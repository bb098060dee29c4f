import { consistencyRanges, inclusionRanges } from '../../engine/merkle.ts'
import type { Published } from '../../store/log.ts'
import { sha256 } from './hashing.ts'
import type { LogProof } from './proof-text.ts'
import { hashesOf, type ReadTile } from './tree.ts'

/** The proof that an entry is in the log as it was last signed: a handful of tiles, however long the log is. */
export const proveEntry = async (
  read: ReadTile,
  { size, note }: Pick<Published, 'size' | 'note'>,
  index: number,
): Promise<LogProof> => ({
  index,
  path: await hashesOf(sha256, read, inclusionRanges(index, size), size),
  note,
})

/** Hashes that show the log of one size to be the beginning of that of another (RFC 9162 §2.1.4.1). */
export const proveConsistency = (read: ReadTile, before: number, size: number): Promise<Uint8Array[]> =>
  hashesOf(sha256, read, before < size ? consistencyRanges(before, size) : [], size)
