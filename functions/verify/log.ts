import canonicalize from 'canonicalize'
import type { Sha256 } from '../engine/merkle.ts'
import type { Checkpoint } from '../register/log/checkpoint.ts'
import { type NoteKey, readNote, readVerifierKey, signatureBy } from '../register/log/note.ts'
import { type LogProof, provenIn, readProof } from '../register/log/proof-text.ts'
import { type Contents, textOf } from './contents.ts'
import type { Entry } from './events.ts'
import { type Finding, finding } from './findings.ts'
import { logPlace } from './info.ts'
import type { Hashing } from './source.ts'

/** Where the archive stands in the public log; of an index, how many of its cases stand in it. */
export type Logged = { readonly origin: string; readonly of: number } & (
  | { readonly entry: number }
  | { readonly cases: number }
)

export type Checked = { readonly findings: readonly Finding[]; readonly logged?: Logged }

const paths = {
  proof: 'proof/last-event.tlog-proof',
  entry: 'proof/entry.json',
  opening: 'proof/opening.json',
} as const

type Means = { readonly hashing: Hashing; readonly certificates?: string | undefined }

/** That the last event is in the public log, by its proof, and the log signed with its published key. */
export const checkLog = async (
  contents: Contents,
  events: readonly Entry[],
  { hashing, certificates }: Means,
): Promise<Checked> => {
  const claimed = logPlace(contents)
  if (claimed === undefined) return { findings: [] }
  const missing = Object.values(paths).filter((path) => !contents.has(path))
  if (missing.length > 0) return { findings: missing.map((path) => finding('missing', path)) }
  const sha256 = digestBy(hashing)
  const proof = readProof(textOf(contents, paths.proof) ?? '')
  const checkpoint = proof && provenFor(contents, events, proof, sha256)
  if (!proof || !checkpoint || claimed !== placeOf(proof, checkpoint))
    return { findings: [finding('log-broken', paths.proof)] }
  const logged = { origin: checkpoint.origin, entry: proof.index + 1, of: checkpoint.size }
  if (certificates === undefined) return { findings: [], logged }
  return { findings: await checkSigned(proof, checkpoint, keysIn(certificates, sha256), sha256), logged }
}

const placeOf = ({ index }: LogProof, { origin, size }: Checkpoint): string =>
  `${origin}, entry ${index + 1} of ${size}`

export const digestBy =
  ({ sha256 }: Hashing): Sha256 =>
  (bytes) => {
    const hash = sha256()
    hash.update(bytes)
    return Uint8Array.from(hash.hex().match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  }

/** The last event opens the entry, and the entry is in the checkpoint. */
const provenFor = (
  contents: Contents,
  events: readonly Entry[],
  proof: LogProof,
  sha256: Sha256,
): Checkpoint | undefined => {
  const [bytes, opened] = [contents.get(paths.entry)?.bytes, contents.get(paths.opening)?.bytes]
  const entry = plain(textOf(contents, paths.entry))
  const opening = plain(textOf(contents, paths.opening))
  const last = events.at(-1)
  const name = textOf(contents, 'bag-info.txt')?.match(/^Bag-Group-Identifier: (.*)$/m)?.[1]
  const opens =
    opening?.case === name &&
    opening?.sequence === last?.sequence &&
    opening?.hash === last?.hash &&
    opened !== undefined &&
    entry?.event === hexOf(sha256(opened))
  return opens && bytes ? provenIn(sha256, bytes, proof) : undefined
}

/** An object in its one canonical form. */
export const plain = (text = ''): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && canonicalize(value) === text
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Published keys of logs stand beside the certificates, a line each. */
export const keysIn = (certificates: string, sha256: Sha256): NoteKey[] =>
  certificates.split('\n').flatMap((line) => readVerifierKey(sha256, line.trim()) ?? [])

/** That a published key of the log signed the checkpoint. */
export const checkSigned = async (
  { note: text, where = paths.proof }: { readonly note: string; readonly where?: string },
  { origin }: Checkpoint,
  keys: readonly NoteKey[],
  sha256: Sha256,
): Promise<Finding[]> => {
  const note = readNote(text)
  const signed = keys.flatMap((key) => {
    const signature = note && key.name === origin ? signatureBy(sha256, note, key) : undefined
    return signature ? [{ key, signature }] : []
  })
  // One is enough: while a new key takes over from an old one both sign.
  const [first] = signed
  if (!note || !first) return [finding('log-unknown', where)]
  try {
    const isSigned = await isSignedBy(first.key.publicKey, note.text, first.signature)
    return isSigned ? [] : [finding('log-unknown', where)]
  } catch {
    return [finding('log-unchecked', where)]
  }
}

/** Throws where the browser does not know Ed25519. */
const isSignedBy = async (publicKey: Uint8Array, text: string, signature: Uint8Array): Promise<boolean> => {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new TextEncoder().encode(text))
}
