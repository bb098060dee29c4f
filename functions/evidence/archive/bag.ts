import { crc32 } from 'node:zlib'
import { canonical } from '../../engine/digest.ts'
import type { Evidence } from '../../engine/form.ts'
import { bagInfo, type Described } from './bag-info.ts'
import { hexDigest, manifest, sm3Sums } from './manifest.ts'
import { type FiledEvidence, filesOf, placeEvidence } from './place.ts'
import { type LogWords, readme, type SigningWords } from './readme.ts'
import { type Decided, decisionsTable, evidenceTable } from './tables.ts'
import { planZip, type ZipEntry, type ZipPlan } from './zip.ts'

/** Everything an archive says, as plain data: the same input gives the same bytes. */
export type BagInput = {
  /** Letters, digits and hyphens: it names the file and the folder. */
  readonly case: string
  /** Of the last event inside. */
  readonly sequence: number
  /** Shanghai day of that event, `2026-02-24`. */
  readonly date: string
  /** The organ that keeps the case. */
  readonly organization: string
  /** One line on what the case is. */
  readonly description: string
  /** The case folded from the events. */
  readonly summary: object
  /** As logged, hash-chained, in order. */
  readonly events: readonly object[]
  readonly decisions: readonly Decided[]
  readonly evidence: readonly FiledEvidence[]
  /** The record for people, from `renderRecord`. */
  readonly html: string
  /** What was filed, as plain text: no reader of ours is needed. */
  readonly plain: string
  /** Files under `proof/`, covered by the tag manifest. */
  readonly proof?: readonly BagFile[] | undefined
  /** Where the last event stands in the public log; absent where there is no log. */
  readonly publicLog?: LogWords | undefined
  /** How it will be signed; absent where it is not. */
  readonly signing?: SigningWords | undefined
}

/** A file held in memory; `path` is inside the bag. */
export type BagFile = { readonly path: string; readonly content: string | Uint8Array }

/** Evidence to be copied from where it is kept. */
export type BagEvidence = { readonly path: string } & Pick<Evidence, 'size' | 'sha256' | 'sm3' | 'crc32'> & {
    /** Key of an object that is kept elsewhere than under its digest. */
    readonly key?: string
  }

export type Bag = {
  /** `<case>_e<sequence>`: the folder, and the ZIP's name without its ending. */
  readonly name: string
  readonly files: readonly BagFile[]
  readonly evidence: readonly BagEvidence[]
  /** What a signature signs. */
  readonly tagManifest: string
}

/** The bag of a case at an event (BagIt 1.0, RFC 8493). */
export const bagOf = (input: BagInput): Bag => {
  const name = nameOf(input)
  const placed = placeEvidence(input.evidence)
  const evidence = filesOf(placed).map(({ path, evidence: { size, sha256, sm3, crc32: crc } }) => ({
    path,
    size,
    sha256,
    sm3,
    crc32: crc,
  }))
  const record = recordFiles(input).concat(text('data/evidence-index.csv', evidenceTable(placed)))
  const told = { described: input, readme: readme(name, input), proof: input.proof ?? [] }
  return assembled(name, record, evidence, told)
}

type Told = {
  readonly described: Described
  readonly readme: string
  readonly proof: readonly BagFile[]
}

/** A bag around its payload: every file under `data/`, held in memory or only measured. */
export const assembled = (
  name: string,
  record: readonly BagFile[],
  evidence: readonly BagEvidence[],
  { described, readme: howTo, proof }: Told,
): Bag => {
  const payload = [...record.map(measured), ...evidence]
  const tags = [
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text('bag-info.txt', bagInfo(described, name, payload)),
    text('manifest-sha256.txt', manifest(payload)),
    text('sm3/SM3SUMS', sm3Sums(payload)),
    text('README-VERIFY.txt', howTo),
    ...proof,
  ]
  const tagManifest = manifest(tags.map(measured))
  return {
    name,
    files: [...tags, text('tagmanifest-sha256.txt', tagManifest), ...record],
    evidence,
    tagManifest,
  }
}

/** The bag with its signatures, which the tag manifest cannot list: they sign it. */
export const withSignatures = (bag: Bag, signatures: readonly BagFile[]): Bag => ({
  ...bag,
  files: [...bag.files, ...signatures],
})

/** The layout of the bag's ZIP; it needs no byte of the evidence, whose entries are made as they are asked for. */
export const zipOf = ({ name, files, evidence }: Bag): ZipPlan<BagEvidence> => {
  const held = files.map(({ path, content }) => inMemory(`${name}/${path}`, content))
  return planZip<BagEvidence>({
    length: held.length + evidence.length,
    at: (index) => held[index] ?? entryOf(name, evidence[index - held.length]),
  })
}

const entryOf = (bag: string, one: BagEvidence | undefined): ZipEntry<BagEvidence> | undefined =>
  one && {
    name: `${bag}/${one.path}`,
    size: one.size,
    crc32: Number.parseInt(one.crc32, 16),
    content: one,
  }

const nameOf = ({ case: id, sequence }: BagInput): string => {
  if (!/^[0-9A-Za-z-]+$/.test(id))
    throw new TypeError(`A case named ${JSON.stringify(id)} cannot name a file`)
  return `${id}_e${sequence}`
}

const recordFiles = ({ summary, html, plain, events, decisions }: BagInput): BagFile[] => [
  text('data/record/case.json', `${canonical(summary)}\n`),
  text('data/record/case.html', html),
  text('data/record/summary.txt', plain),
  text('data/record/events.jsonl', events.map((event) => `${canonical(event)}\n`).join('')),
  text('data/record/decisions.csv', decisionsTable(decisions)),
]

export const text = (path: string, content: string): BagFile => ({ path, content })

const measured = ({ path, content }: BagFile) => ({
  path,
  size: Buffer.byteLength(content),
  sha256: hexDigest('sha256', content),
  sm3: hexDigest('sm3', content),
})

const inMemory = (name: string, content: string | Uint8Array): ZipEntry<BagEvidence> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { name, size: bytes.length, crc32: crc32(bytes), content: bytes }
}
