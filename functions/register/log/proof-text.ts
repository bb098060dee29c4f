import { fromBase64, toBase64 } from '../../engine/base64.ts'
import { leafHash, rootFrom, type Sha256 } from '../../engine/merkle.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { readNote } from './note.ts'

/** That an entry is in a log, for whoever has no access to it (C2SP tlog-proof). */
export type LogProof = {
  readonly index: number
  readonly path: readonly Uint8Array[]
  /** The signed checkpoint. */
  readonly note: string
}

const firstLine = 'c2sp.org/tlog-proof@v1'

export const proofText = ({ index, path, note }: LogProof): string =>
  [firstLine, `index ${index}`, ...path.map(toBase64), '', note].join('\n')

/** What a proof says, unchecked; undefined where the text is none. */
export const readProof = (text: string): LogProof | undefined => {
  const end = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(0, end)).split('\n')
  // Extra data may stand there, which nothing vouches for.
  const [place = '', ...hashes] = lines[0]?.startsWith('extra ') ? lines.slice(1) : lines
  const index = Number(place.match(/^index (0|[1-9]\d*)$/u)?.[1] ?? Number.NaN)
  const path = hashes.flatMap((line) => fromBase64(line) ?? [])
  const isWhole = path.length === hashes.length && path.every(({ length }) => length === 32)
  return first === firstLine && Number.isSafeInteger(index) && isWhole
    ? { index, path, note: text.slice(end + 2) }
    : undefined
}

/** The checkpoint in which an entry stands by its proof; undefined where it does not. Whose signature it is, is not asked. */
export const provenIn = (
  sha256: Sha256,
  entry: Uint8Array,
  { index, path, note }: LogProof,
): Checkpoint | undefined => {
  const checkpoint = readCheckpoint(readNote(note)?.text ?? '')
  if (!checkpoint) return undefined
  const { size, root } = checkpoint
  const found = rootFrom(sha256, leafHash(sha256, entry), { leaf: index, size, path })
  return found && toBase64(found) === toBase64(root) ? checkpoint : undefined
}
