import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { CaseId } from '../../../functions/engine/ids.ts'
import { leafHash } from '../../../functions/engine/merkle.ts'
import { readCheckpoint } from '../../../functions/register/log/checkpoint.ts'
import { isSignedBy, sha256 } from '../../../functions/register/log/hashing.ts'
import { readNote, readVerifierKey, signatureBy } from '../../../functions/register/log/note.ts'
import type { LogSigner, TileStore } from '../../../functions/register/log/publish.ts'
import { complete } from '../../../functions/register/log/tiles.ts'
import { entriesOf, rootOf } from '../../../functions/register/log/tree.ts'
import type { Commit } from '../../../functions/store/commit.ts'
import { commitIn } from '../../../functions/store/commit.ts'
import { key } from '../../../functions/store/keys.ts'
import type { Published } from '../../../functions/store/log.ts'
import type { Table } from '../../../functions/store/table.ts'

/** Tiles in memory; what is there is never written over, as in the bucket. */
export const tilesInMemory = () => {
  const files = new Map<string, Uint8Array>()
  const store: TileStore = {
    read: async (path) => {
      const bytes = files.get(path)
      if (!bytes) throw new Error(`There is no ${path}`)
      return bytes
    },
    write: async ({ path, bytes }) => {
      const there = files.get(path)
      if (there && !Buffer.from(there).equals(bytes)) throw new Error(`${path} is another`)
      files.set(path, bytes)
    },
  }
  return { files, store }
}

/** A signer with a key of its own. */
export const newSigner = (name = 'tuichu.example.org/log'): LogSigner => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    name,
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
    sign: async (text) => sign(null, text, privateKey),
  }
}

/** What the stream would tell of a case. */
export const commitsOf = async (table: Table, id: CaseId): Promise<Commit[]> =>
  (await table.partition(key.head(id).pk, 'E#')).map(commitIn)

/** The root by the definition of RFC 9162 §2.1.1, without tiles. */
export const plainRoot = (hashes: readonly Uint8Array[]): Uint8Array => {
  if (hashes.length === 0) return createHash('sha256').digest()
  const split = 2 ** Math.floor(Math.log2(Math.max(1, hashes.length - 1)))
  if (hashes.length === 1 || split * 2 === hashes.length) return complete(sha256, hashes)
  const pair = [plainRoot(hashes.slice(0, split)), plainRoot(hashes.slice(split))]
  return complete(sha256, pair)
}

/** All that a reader from outside does: signature, entries, root. Throws where anything does not hold. */
export const readWhole = async (
  { read }: Pick<TileStore, 'read'>,
  published: Published | undefined,
): Promise<string[]> => {
  const note = published && readNote(published.note)
  const key = published && readVerifierKey(sha256, published.verifier)
  const checkpoint = note && readCheckpoint(note.text)
  if (!note || !key || !checkpoint) throw new Error('No checkpoint')
  const signature = signatureBy(sha256, note, key)
  if (!signature || !isSignedBy(key.publicKey, note.text, signature)) throw new Error('Not signed')
  const entries = await entriesOf(read, checkpoint.size, 0, checkpoint.size)
  const root = plainRoot(entries.map((entry) => leafHash(sha256, entry)))
  if (!Buffer.from(root).equals(checkpoint.root)) throw new Error('Another root')
  if (!Buffer.from(await rootOf(sha256, read, checkpoint.size)).equals(root)) throw new Error('Other tiles')
  return entries.map((entry) => Buffer.from(entry).toString())
}

/** As if there had never been a log. */
export const clearLog = async (table: Table): Promise<void> => {
  const batches = await table.partition(key.logBatch(0).pk, '')
  const others = [key.logHead(), key.logCheckpoint(), key.logMonitor()]
  await Promise.all([...batches, ...others].map(({ pk, sk }) => table.remove({ pk, sk })))
}

/** The same, but whoever uses it may be killed at any call: before it reaches the other side, or after. */
export const killable = <Means extends object>(means: Means, once: (inSoMany: number) => boolean): Means =>
  new Proxy(means, {
    get: (target, name) => {
      const member = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]) => {
        if (once(12)) throw new Error('Killed')
        const answer = await Reflect.apply(member, target, given)
        if (once(12)) throw new Error('Killed')
        return answer
      }
    },
  })
