import { isConsistent } from '../../engine/merkle.ts'
import { type PublicLog, type Published, verifiersOf, type Watched } from '../../store/log.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import type { LogFault } from './fault.ts'
import { isSignedBy, sha256 } from './hashing.ts'
import { type CasesBehind, differences } from './monitor-cases.ts'
import { type Note, readNote, readVerifierKey, signatureBy } from './note.ts'
import { proveConsistency } from './proof.ts'
import { entriesOf, grow, type ReadTile } from './tree.ts'

export type Watching = {
  readonly log: PublicLog
  readonly cases: CasesBehind
  /** A file of the log; undefined where there is none. */
  readonly find: (path: string) => Promise<Uint8Array | undefined>
  /** ISO 8601. */
  readonly now: string
}

/** Re-reads what the log grew by since it was last found in order; only then it is remembered as that. */
export const watchLog = async (watching: Watching): Promise<LogFault[]> => {
  const { log, now } = watching
  const [published, before] = await Promise.all([log.published(), log.watched()])
  if (!published) return before ? [{ code: 'cut', where: 'checkpoint' }] : []
  const checkpoint = signedCheckpoint(published, before)
  if (!checkpoint) return [{ code: 'unsigned', where: 'checkpoint' }]
  const faults = await faultsIn(watching, checkpoint, before)
  const { size, root } = checkpoint
  if (faults.length === 0)
    await log.watch({ size, root: hexOf(root), ...trustedKeys(published, before), at: now })
  return [...faults, ...(await stalled(watching, published))]
}

/** Signed by a key that was seen before; the first time, by any that the log says is its own. */
const signedCheckpoint = (published: Published, before: Watched | undefined): Checkpoint | undefined => {
  const note = readNote(published.note)
  const checkpoint = readCheckpoint(note?.text ?? '')
  const isOurs = verifiersOf(before ?? published).some((verifier) => {
    const [name] = verifier.split('+')
    return note !== undefined && checkpoint?.origin === name && hasSigned(note, verifier)
  })
  return isOurs ? checkpoint : undefined
}

const hasSigned = (note: Note, verifier: string): boolean => {
  const key = readVerifierKey(sha256, verifier)
  const signature = key && signatureBy(sha256, note, key)
  return key !== undefined && signature !== undefined && isSignedBy(key.publicKey, note.text, signature)
}

/** Keys seen before, and new ones that signed beside one of them. */
const trustedKeys = (
  published: Published,
  before: Watched | undefined,
): Pick<Published, 'verifier' | 'also'> => {
  const note = readNote(published.note)
  const seen = before ? verifiersOf(before) : []
  const [verifier = '', ...also] = verifiersOf(published).filter(
    (one) => seen.includes(one) || (note !== undefined && hasSigned(note, one)),
  )
  return { verifier, ...(also.length > 0 && { also }) }
}

const faultsIn = async (
  watching: Watching,
  checkpoint: Checkpoint,
  before: Watched | undefined,
): Promise<LogFault[]> => {
  const from = before?.size ?? 0
  if (checkpoint.size < from) return [{ code: 'cut', where: `${checkpoint.size} < ${from}` }]
  try {
    const read = readerOf(watching)
    if (before && !(await isContinued(read, before, checkpoint))) {
      const code = checkpoint.size === from ? 'forked' : 'rewritten'
      return [{ code, where: `${from}–${checkpoint.size}` }]
    }
    const entries = await entriesOf(read, checkpoint.size, from, checkpoint.size)
    const faults = await rewritten(read, from, entries, checkpoint)
    return faults.length > 0 ? faults : differences(watching, from, entries)
  } catch (error) {
    if (error instanceof Error && error.name === missing) return [{ code: 'missing', where: error.message }]
    throw error
  }
}

const missing = 'MissingTile'

const readerOf =
  ({ find }: Watching): ReadTile =>
  async (path) => {
    const bytes = await find(path)
    if (!bytes) throw Object.assign(new Error(path), { name: missing })
    return bytes
  }

const isContinued = async (read: ReadTile, before: Watched, after: Checkpoint): Promise<boolean> =>
  isConsistent(sha256, {
    before: { size: before.size, root: Buffer.from(before.root, 'hex') },
    after,
    path: await proveConsistency(read, before.size, after.size),
  })

/** Entries, tiles and root must be those that follow from the entries. */
const rewritten = async (
  read: ReadTile,
  from: number,
  entries: readonly Uint8Array[],
  { size, root }: Checkpoint,
): Promise<LogFault[]> => {
  const grown = await grow(sha256, read, from, entries)
  if (from + entries.length !== size || hexOf(grown.root) !== hexOf(root))
    return [{ code: 'rewritten', where: `${from}–${size}` }]
  const other = await Promise.all(
    grown.files.map(async ({ path, bytes }) => (hexOf(await read(path)) === hexOf(bytes) ? [] : [path])),
  )
  return other.flat().map((where) => ({ code: 'rewritten', where }))
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const patienceMs = 60 * 60_000

/** What was entered is signed within a minute; a log that is shorter than what is signed was put back. */
const stalled = async ({ log, now }: Watching, { size }: Published): Promise<LogFault[]> => {
  const entered = await log.size()
  if (entered < size) return [{ code: 'cut', where: `${entered} < ${size}` }]
  const waiting = entered > size ? await log.batch(size) : undefined
  const isLate = waiting && Date.parse(now) - Date.parse(waiting.at) > patienceMs
  return isLate ? [{ code: 'stalled', where: `${size} < ${entered}` }] : []
}
