import { type PublicLog, type Published, verifiersOf } from '../../store/log.ts'
import { checkpointText } from './checkpoint.ts'
import { entryBytes } from './entry.ts'
import { isSignedBy, sha256 } from './hashing.ts'
import { noteOf, verifierKey } from './note.ts'
import { grow, type ReadTile, rootOf, type TileFile } from './tree.ts'

/** Where tiles and bundles are kept; what is there already is never written over. */
export type TileStore = { readonly read: ReadTile; readonly write: (file: TileFile) => Promise<void> }

export type LogSigner = {
  /** The log's name: its address without `https://`. */
  readonly name: string
  readonly publicKey: Uint8Array
  /** Ed25519 (RFC 8032). */
  readonly sign: (text: Uint8Array) => Promise<Uint8Array>
}

export type Publishing = {
  readonly log: PublicLog
  readonly tiles: TileStore
  readonly signer: LogSigner
  /** Older keys that sign beside it, until everybody has the newer. */
  readonly also?: readonly LogSigner[]
  /** ISO 8601. */
  readonly now: string
}

/** So many entries at most become one checkpoint. */
const mostEntries = 2048

/**
 * Writes tiles and bundles of what was entered since, then signs the checkpoint; returns how many entries it published.
 * All of it follows from the table, so that runs that race or end anywhere write the same bytes.
 */
export const publish = async (publishing: Publishing): Promise<number> => {
  const { log } = publishing
  const size = await log.size()
  const last = await log.published()
  let done = last?.size ?? 0
  if (!last) await sign(publishing, 0, await rootOf(sha256, publishing.tiles.read, 0))
  while (done < size) done = await publishSome(publishing, done, size)
  return done - (last?.size ?? 0)
}

const publishSome = async (publishing: Publishing, before: number, size: number): Promise<number> => {
  const { log, tiles } = publishing
  const entries: Uint8Array[] = []
  while (before + entries.length < size && entries.length < mostEntries) {
    const batch = await log.batch(before + entries.length)
    if (!batch) throw new Error(`The public log has no batch that begins at ${before + entries.length}`)
    entries.push(...batch.entries.map(entryBytes))
  }
  const { files, root } = await grow(sha256, tiles.read, before, entries)
  await Promise.all(files.map(tiles.write))
  await sign(publishing, before + entries.length, root)
  return before + entries.length
}

/**
 * A log that is signed with other keys alone, or under another name, is another log: it is not signed at all. A new
 * key is taken where one that the log has had signs beside it, so whoever knows that one learns of the new.
 */
const sign = async (publishing: Publishing, size: number, root: Uint8Array): Promise<void> => {
  const { log, signer, also = [], now } = publishing
  const before = await log.published()
  const known = before ? verifiersOf(before) : []
  const name = known[0]?.split('+')[0] ?? signer.name
  const signers = [signer, ...also].map((one) => ({ ...one, name }))
  const ours = signers.map((one) => verifierKey(sha256, one))
  if (before && !ours.some((one) => known.includes(one)))
    throw new Error(`The public log is signed by ${known.join(', ')}, and this is another key`)
  const text = checkpointText({ origin: name, size, root })
  const note = noteOf(sha256, text, await Promise.all(signers.map((one) => signedBy(one, text))))
  const [verifier = '', ...others] = new Set([...ours, ...known])
  await log.publish({
    size,
    note,
    verifier,
    ...(others.length > 0 && { also: others }),
    at: now,
  } satisfies Published)
}

const signedBy = async (signer: LogSigner, text: string) => {
  const signature = await signer.sign(Buffer.from(text))
  if (!isSignedBy(signer.publicKey, text, signature)) throw new Error('The signature is not of the log’s key')
  return { ...signer, signature }
}
