import canonicalize from 'canonicalize'
import { fromBase64 } from '../engine/base64.ts'
import type { Sha256 } from '../engine/merkle.ts'
import type { Checkpoint } from '../register/log/checkpoint.ts'
import { provenIn } from '../register/log/proof-text.ts'
import { type Contents, textOf } from './contents.ts'
import { finding } from './findings.ts'
import { indexIn, type Listed } from './index-lists.ts'
import { logPlace } from './info.ts'
import { type Checked, checkSigned, digestBy, hexOf, keysIn, plain } from './log.ts'
import type { Hashing } from './source.ts'

const paths = { checkpoint: 'proof/checkpoint', cases: 'proof/cases.jsonl' } as const

type Means = { readonly hashing: Hashing; readonly certificates?: string | undefined }

/** That the last event of each case that the index proves is in the public log, all under one signed checkpoint. */
export const checkIndexLog = async (
  contents: Contents,
  { hashing, certificates }: Means,
): Promise<Checked> => {
  const claimed = logPlace(contents)
  if (claimed === undefined) return { findings: [] }
  const missing = Object.values(paths).filter((path) => !contents.has(path))
  if (missing.length > 0) return { findings: missing.map((path) => finding('missing', path)) }
  const sha256 = digestBy(hashing)
  const note = textOf(contents, paths.checkpoint) ?? ''
  const listed = indexIn(contents)?.cases ?? []
  const lines = (textOf(contents, paths.cases) ?? '').split('\n').slice(0, -1)
  const proven = lines.map((line, at) => ({ name: `${at + 1}`, ...provenCase(sha256, line, note, listed) }))
  const broken = proven.flatMap(({ checkpoint, name }) => (checkpoint ? [] : [name]))
  if (broken.length > 0)
    return { findings: broken.map((name) => finding('log-broken', `${paths.cases}（${name}）`)) }
  const [checkpoint] = proven.flatMap((one) => one.checkpoint ?? [])
  const cases = new Set(proven.map(({ name }) => name)).size
  if (!checkpoint || claimed !== placeOf(cases, checkpoint))
    return { findings: [finding('log-broken', paths.cases)] }
  const logged = { origin: checkpoint.origin, cases, of: checkpoint.size }
  if (certificates === undefined) return { findings: [], logged }
  const keys = keysIn(certificates, sha256)
  return { findings: await checkSigned({ note, where: paths.checkpoint }, checkpoint, keys, sha256), logged }
}

const placeOf = (cases: number, { origin, size }: Checkpoint): string =>
  `${origin}, ${cases} cases in ${size} entries`

type Proven = { readonly name?: string; readonly checkpoint?: Checkpoint | undefined }

/** One line: its opening is a case as it is listed, opens the entry, and the entry is in the checkpoint. */
const provenCase = (sha256: Sha256, line: string, note: string, listed: readonly Listed[]): Proven => {
  const { entry, index, opening, path } = plain(line) ?? {}
  const { case: id, sequence, hash } = fieldsOf(opening)
  if (typeof id !== 'string') return {}
  const name = id
  const isListed = listed.some(
    (one) => one.case === id && one.event === sequence && one.hash === hash && one.file !== undefined,
  )
  const isOpened = fieldsOf(entry).event === hexOf(sha256(bytesOf(opening)))
  const hashes = Array.isArray(path) ? path.map((one) => fromBase64(String(one))) : [undefined]
  const whole = hashes.filter((one) => one !== undefined)
  if (!isListed || !isOpened || whole.length < hashes.length) return { name }
  return { name, checkpoint: provenIn(sha256, bytesOf(entry), { index: Number(index), path: whole, note }) }
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalize(value))

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
