import { canonical } from '../../functions/engine/digest.ts'
import { CaseId, Digest } from '../../functions/engine/ids.ts'
import { type IndexInput, indexBag } from '../../functions/evidence/archive/index-bag.ts'
import { hexDigest } from '../../functions/evidence/archive/manifest.ts'
import { zipWhole } from '../../functions/evidence/archive/zip-whole.ts'
import { indexProof, type Kept } from '../../functions/handlers/archive/index-proof.ts'
import { checkpointText } from '../../functions/register/log/checkpoint.ts'
import { commitmentTo, entryBytes, openingOf } from '../../functions/register/log/entry.ts'
import { sha256 } from '../../functions/register/log/hashing.ts'
import { noteOf } from '../../functions/register/log/note.ts'
import { proveEntry } from '../../functions/register/log/proof.ts'
import { proofText } from '../../functions/register/log/proof-text.ts'
import { grow } from '../../functions/register/log/tree.ts'
import { caseId } from '../handlers/archive/history.ts'
import { tilesInMemory } from '../register/log/log-city.ts'
import { archive, bag, check, exampleLog, type Files, filesOf, logSigner, zipped } from './example.ts'

export const name = 'cases_0123456789abcdef'
export const file = `${bag.name}.zip`
export const other = {
  case: 'C-20250815-bbbbbb',
  sequence: 4,
  hash: 'd'.repeat(64),
  file: 'C-20250815-bbbbbb_e4.zip',
}
const otherArchive = Buffer.from('an archive of another case')
export const volumeBytes = zipWhole([
  { name: `${name}_v001/${other.file}`, bytes: otherArchive },
  { name: `${name}_v001/${file}`, bytes: archive },
])

const sums = (bytes: Buffer) => ({
  size: bytes.length,
  sha256: hexDigest('sha256', bytes),
  sm3: hexDigest('sm3', bytes),
})

const noneLogged = (): never => {
  throw new Error('Nothing is logged')
}

export const site = 'https://tuichu.example.org'
const openings = [
  openingOf(CaseId.parse(other.case), { sequence: 4, hash: Digest.parse(other.hash) }, '0a'.repeat(32)),
  openingOf(CaseId.parse(caseId), exampleLog.at(-1) ?? noneLogged(), '0b'.repeat(32)),
]

/** A log of 300 entries that was signed at 260 and at 300: the one archive was made at the one, the other at the other. */
export const kept = async (signer = logSigner) => {
  const { store } = tilesInMemory()
  const entries: Uint8Array[] = Array.from({ length: 300 }, (_, at) => Buffer.from(`{"event":"${at}"}`))
  const places = [
    { index: 7, size: 260 },
    { index: 299, size: 300 },
  ]
  for (const [at, { index: place }] of places.entries())
    entries[place] = entryBytes({ event: commitmentTo(openings[at] ?? noneLogged()) })
  const logs: Kept[] = []
  for (const [at, { index: place, size }] of places.entries()) {
    const before = places[at - 1]?.size ?? 0
    const { files: tiles, root } = await grow(sha256, store.read, before, entries.slice(before, size))
    for (const tile of tiles) await store.write(tile)
    const text = checkpointText({ origin: signer.name, size, root })
    const note = noteOf(sha256, text, [{ ...signer, signature: await signer.sign(Buffer.from(text)) }])
    const proof = proofText(await proveEntry(store.read, { size, note }, place))
    logs.push({
      proof: [
        { path: 'proof/last-event.tlog-proof', content: proof },
        { path: 'proof/entry.json', content: String(entries[place]) },
        { path: 'proof/opening.json', content: canonical(openings[at]) },
      ],
      place: { origin: signer.name, entry: place + 1, of: size },
    })
  }
  return { logs, read: store.read }
}

export const { logs, read } = await kept()

export const input: IndexInput = {
  name,
  date: '2026-01-21',
  organization: '聊城市 Liaocheng',
  description: '阳谷县、2025年立案',
  query: { county: '371521', year: '2025' },
  split: 650_000_000,
  cases: [
    {
      case: other.case,
      number: 'LC-20250815-BBBBBB',
      party: '阳谷县景阳铸造有限公司',
      event: other.sequence,
      hash: other.hash,
      file: other.file,
      volume: `${name}_v001`,
      sums: sums(otherArchive),
    },
    {
      case: caseId,
      number: 'LC-20250816-K7Q2MZ',
      party: '=阳谷县鲁西建材有限公司',
      event: exampleLog.length,
      hash: exampleLog.at(-1)?.hash ?? '',
      file,
      volume: `${name}_v001`,
      sums: sums(archive),
    },
    {
      case: 'C-20250901-aaaaaa',
      number: 'LC-20250901-AAAAAA',
      party: '阳谷县泊岭铜材有限公司',
      event: 3,
      hash: 'b'.repeat(64),
      failure: 'data/evidence/0001-现场照片.jpg',
    },
  ],
  volumes: [{ file: `${name}_v001.zip`, sums: sums(volumeBytes) }],
  signing: { site, stamped: true },
  ...(await indexProof(read, logs, site)),
}

export const index = indexBag(input)
export const files = await filesOf(index)
export const codesIn = async (given: Files): Promise<string[]> =>
  (await check(zipped(given, index.name))).findings.map(({ code, where }) => `${code} ${where}`)
export const changed = (path: string, from: string, to: string): Files =>
  new Map(files).set(path, Buffer.from(String(files.get(path)).replace(from, to)))
