import canonicalize from 'canonicalize'
import { provenIn, readProof } from '../register/log/proof-text.ts'
import { type Finding, finding } from './findings.ts'
import { checkSigned, digestBy, hexOf, keysIn, type Logged } from './log.ts'
import { type Hashing, readAll, type Source } from './source.ts'

/** What the public reads of an entry of the register, as its proof has it. */
export type Notice = Readonly<Record<string, unknown>>

export type CheckedNotice = {
  readonly notice: Notice
  readonly findings: readonly Finding[]
  readonly logged?: Logged | undefined
}

type Means = { readonly hashing: Hashing; readonly certificates?: string | undefined }

/** A proof is some kilobytes; an archive begins with other bytes. */
const mostBytes = 2 ** 20
const brace = 0x7b

/** Checks the proof that a notice is in the public log; undefined where the file is none. */
export const checkNotice = async (
  source: Source,
  { hashing, certificates }: Means,
): Promise<CheckedNotice | undefined> => {
  const file = source.size > 0 && source.size <= mostBytes ? await noticeIn(source) : undefined
  if (!file) return undefined
  const { notice, salt, entry } = file
  const sha256 = digestBy(hashing)
  const bytes = (value: unknown) => new TextEncoder().encode(canonicalize(value))
  const proof = readProof(String(file.proof))
  const isListed = list(entry).includes(hexOf(sha256(bytes({ notice, salt }))))
  const checkpoint = proof && isListed ? provenIn(sha256, bytes(entry), proof) : undefined
  if (!proof || !checkpoint) return { notice, findings: [finding('notice-broken', String(notice.entry))] }
  const logged = { origin: checkpoint.origin, entry: proof.index + 1, of: checkpoint.size }
  if (certificates === undefined) return { notice, findings: [], logged }
  const keys = keysIn(certificates, sha256)
  return { notice, findings: await checkSigned(proof, checkpoint, keys, sha256), logged }
}

const list = (entry: unknown): readonly unknown[] =>
  typeof entry === 'object' && entry !== null && 'notices' in entry && Array.isArray(entry.notices)
    ? entry.notices
    : []

const noticeIn = async (source: Source) => {
  const bytes = await readAll(source, 0, source.size)
  if (bytes[0] !== brace) return undefined
  try {
    const file: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const { notice, salt, entry, proof } = file as Readonly<Record<string, unknown>>
    return typeof notice === 'object' && notice !== null && typeof salt === 'string'
      ? { notice: notice as Notice, salt, entry, proof }
      : undefined
  } catch {
    return undefined
  }
}
