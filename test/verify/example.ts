import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { canonical } from '../../functions/engine/digest.ts'
import type { LoggedEvent } from '../../functions/engine/events.ts'
import type { Evidence } from '../../functions/engine/form.ts'
import { hashOf, noEvent } from '../../functions/engine/log.ts'
import {
  type Bag,
  type BagFile,
  type BagInput,
  bagOf,
  withSignatures,
} from '../../functions/evidence/archive/bag.ts'
import { hexDigest, manifest, sm3Sums } from '../../functions/evidence/archive/manifest.ts'
import { zipWhole } from '../../functions/evidence/archive/zip-whole.ts'
import { oid } from '../../functions/evidence/signing/der.ts'
import { type KeptKey, signerOf } from '../../functions/evidence/signing/local-key.ts'
import { pem } from '../../functions/evidence/signing/signatures.ts'
import { signedData } from '../../functions/evidence/signing/signed-data.ts'
import { timestampRequest } from '../../functions/evidence/signing/timestamp.ts'
import { bagInput } from '../../functions/handlers/archive/bag-input.ts'
import { checkpointText } from '../../functions/register/log/checkpoint.ts'
import {
  commitmentTo,
  entryBytes,
  LogEntry,
  type NoticeOpening,
  openingOf,
} from '../../functions/register/log/entry.ts'
import { sha256 } from '../../functions/register/log/hashing.ts'
import { noteOf, verifierKey } from '../../functions/register/log/note.ts'
import { proveEntry } from '../../functions/register/log/proof.ts'
import { proofText } from '../../functions/register/log/proof-text.ts'
import type { LogSigner } from '../../functions/register/log/publish.ts'
import { grow } from '../../functions/register/log/tree.ts'
import { nodeHashing } from '../../functions/verify/command.ts'
import type { Hashing, Source } from '../../functions/verify/source.ts'
import { type Report, verify } from '../../functions/verify/verify.ts'
import { authority, certificateBytes, ours, stampedAt } from '../evidence/signing/keys.ts'
import { caseId, extended } from '../handlers/archive/history.ts'
import { newSigner, tilesInMemory } from '../register/log/log-city.ts'

/** Files of a bag by their paths, as somebody may change them. */
export type Files = ReadonlyMap<string, Buffer>

/** The bytes that a piece of evidence has here. */
const bytesFor = (id: string): Buffer => Buffer.from(`the bytes of ${id}`)

const described = (evidence: Evidence): Evidence => {
  const bytes = bytesFor(evidence.id)
  return {
    ...evidence,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sm3: createHash('sm3').update(bytes).digest('hex'),
    crc32: crc32(bytes).toString(16).padStart(8, '0'),
  }
}

/** The same value with every piece of evidence as its bytes are. */
export const withBytes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withBytes)
  if (typeof value !== 'object' || value === null) return value
  if ('sm3' in value && 'crc32' in value) return described(value as Evidence)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withBytes(one)]))
}

/** Chains events anew, as whoever forges a log would. */
export const chained = (log: readonly LoggedEvent[]): LoggedEvent[] => {
  const made: LoggedEvent[] = []
  for (const [index, entry] of log.entries()) {
    const next = { ...entry, sequence: index + 1, previous: made.at(-1)?.hash ?? noEvent }
    made.push({ ...next, hash: hashOf(next) })
  }
  return made
}

export const exampleLog = chained(withBytes(extended()) as LoggedEvent[])

/** The day after the last event. */
const orderedAt = '2026-01-22T02:00:00Z'

/** The public log of the site, with some entries before and after that of the last event. */
export const logSigner = newSigner('tuichu.example.org/log')

const logSite = 'https://tuichu.example.org'

/** What an archive says of the public log, as the archive job makes it. */
export const logged = async (
  log: readonly LoggedEvent[],
  { signer = logSigner, size = 7 } = {},
): Promise<Pick<BagInput, 'proof' | 'publicLog'>> => {
  const last = log.at(-1)
  if (!last) return {}
  const opening = openingOf(caseId, last, 'a5'.repeat(32))
  const entry = entryBytes({ event: commitmentTo(opening) })
  const proof = await provenAt4(entry, signer, size)
  const file = (name: string, content: string) => ({ path: `proof/${name}`, content })
  return {
    proof: [
      file('last-event.tlog-proof', proof),
      file('entry.json', String(entry)),
      file('opening.json', canonical(opening)),
    ],
    publicLog: { origin: signer.name, entry: 5, of: size, site: logSite },
  }
}

/** What the page of a register's entry gives away. */
export const noticeProof = async (opening: NoticeOpening, signer = logSigner) => {
  const entry = LogEntry.parse({ event: 'e'.repeat(64), notices: [commitmentTo(opening)] })
  return { ...opening, entry, proof: await provenAt4(entryBytes(entry), signer, 7) }
}

/** The proof that an entry is the fifth of a log of a size. */
const provenAt4 = async (entry: Uint8Array, signer: LogSigner, size: number): Promise<string> => {
  const { store } = tilesInMemory()
  const others: Uint8Array[] = Array.from({ length: size - 1 }, (_, index) =>
    Buffer.from(`{"event":"${index}"}`),
  )
  const { files: tiles, root } = await grow(sha256, store.read, 0, others.toSpliced(4, 0, entry))
  await Promise.all(tiles.map(store.write))
  const text = checkpointText({ origin: signer.name, size, root })
  const note = noteOf(sha256, text, [{ ...signer, signature: await signer.sign(Buffer.from(text)) }])
  return proofText(await proveEntry(store.read, { size, note }, 4))
}

/** What a site publishes. */
export const published = `${verifierKey(sha256, logSigner)}\n${pem([ours, authority].map(certificateBytes))}`

export type Signing = { readonly by?: KeptKey; readonly at?: string; readonly authority?: KeptKey }

/** The files of `signatures/`, as the archive job makes them. */
export const signatures = async (tagManifest: string, signing: Signing = {}): Promise<BagFile[]> => {
  const { by = ours, at = orderedAt, authority: stamper = authority } = signing
  const bytes = Buffer.from(tagManifest)
  const signed = await signedData({ bytes, type: oid.data, detached: true, at: new Date(at) }, signerOf(by))
  const stamp = (over: Uint8Array) =>
    stampedAt(at, stamper)(timestampRequest(over, new Uint8Array(8).fill(3)))
  const file = (name: string, content: BagFile['content']) => ({ path: `signatures/${name}`, content })
  return [
    file('tagmanifest-sha256.txt.p7s', signed),
    file('signer.pem', pem([certificateBytes(by)])),
    file('tagmanifest-sha256.txt.tsr', await stamp(bytes)),
    file('tagmanifest-sha256.txt.p7s.tsr', await stamp(signed)),
    file('timestamp.pem', pem([certificateBytes(stamper)])),
  ]
}

const signing = { site: 'https://tuichu.example.org', stamped: true }

export const bagFor = async (log: readonly LoggedEvent[], change: Partial<BagInput> = {}): Promise<Bag> =>
  bagOf({ ...(await bagInput(caseId, log)), ...(await logged(log)), signing, ...change })

/** A signed bag's files. */
export const filesOf = async (bag: Bag, signedAs: Signing = {}): Promise<Files> => {
  const { files } = withSignatures(bag, await signatures(bag.tagManifest, signedAs))
  const evidence = bag.evidence.map(({ path, sha256 }) => [path, contentOf(sha256)] as const)
  return new Map([...files.map(({ path, content }) => [path, Buffer.from(content)] as const), ...evidence])
}

const contents = new Map(
  ['proof-1', ...JSON.stringify(exampleLog).matchAll(/"id":"([^"]+)"/g)]
    .map((found) => bytesFor(typeof found === 'string' ? found : (found[1] ?? '')))
    .map((bytes) => [hexDigest('sha256', bytes), bytes] as const),
)

const contentOf = (sha256: string): Buffer => {
  const found = contents.get(sha256)
  if (!found) throw new Error(`No evidence has ${sha256}`)
  return found
}

/** The files as a ZIP that is right in itself. */
export const zipped = (files: Files, name: string): Buffer =>
  zipWhole([...files].map(([path, bytes]) => ({ name: `${name}/${path}`, bytes })))

/** The manifests made anew over files that were changed; the signatures are left as they were. */
export const summed = (files: Files): Files => {
  const measured = [...files].map(([path, content]) => ({
    path,
    sha256: hexDigest('sha256', content),
    sm3: hexDigest('sm3', content),
    size: content.length,
  }))
  const payload = measured.filter(({ path }) => path.startsWith('data/'))
  const next = new Map(files)
  const put = (path: string, text: string) => next.set(path, Buffer.from(text))
  const oxum = `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`
  put('bag-info.txt', `${next.get('bag-info.txt')}`.replace(/(?<=Payload-Oxum: ).*/, oxum))
  put('manifest-sha256.txt', manifest(payload))
  put('sm3/SM3SUMS', sm3Sums(payload))
  const tags = [...next].filter(([path]) => !/^(data|signatures)\/|^tagmanifest/.test(path))
  put(
    'tagmanifest-sha256.txt',
    manifest(tags.map(([path, bytes]) => ({ path, sha256: hexDigest('sha256', bytes) }))),
  )
  return next
}

export const inMemory = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  async *read(from, to) {
    yield bytes.subarray(from, to)
  },
})

/** Digests of nothing, for checks that only ask the ZIP. */
export const quickHashing: Hashing = {
  sha256: () => ({ update: () => undefined, hex: () => '' }),
  sm3: () => ({ update: () => undefined, hex: () => '' }),
}

export const check = (
  bytes: Uint8Array,
  { certificates = published as string | undefined, now = new Date('2026-02-01T00:00:00Z') } = {},
): Promise<Report> => verify(inMemory(bytes), { hashing: nodeHashing, certificates, now })

export const bag = await bagFor(exampleLog)
export const files = await filesOf(bag)
export const archive = zipped(files, bag.name)
