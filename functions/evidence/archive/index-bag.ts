import { canonical } from '../../engine/digest.ts'
import { assembled, type Bag, type BagFile, text } from './bag.ts'
import { csv } from './csv.ts'
import { type IndexLogWords, indexReadme } from './index-readme.ts'
import { manifest, sm3Sums } from './manifest.ts'
import type { SigningWords } from './readme.ts'

type Sums = { readonly size: number; readonly sha256: string; readonly sm3: string }

/** A case of the order: where its archive lies, or why there is none. */
export type IndexedCase = {
  readonly case: string
  readonly number: string
  readonly party: string
  /** The last event inside, and its hash: what the chain of the case ends in. */
  readonly event: number
  readonly hash: string
} & ({ readonly file: string; readonly volume: string; readonly sums: Sums } | { readonly failure: string })

export type IndexedVolume = { readonly file: string; readonly sums: Sums }

export type IndexInput = {
  /** Of all files of the order: `cases_` and the beginning of a digest. */
  readonly name: string
  /** Shanghai day of the latest event inside. */
  readonly date: string
  readonly organization: string
  /** What was asked for, in words. */
  readonly description: string
  readonly query: object
  /** Bytes that a volume should not exceed. */
  readonly split: number
  readonly cases: readonly IndexedCase[]
  readonly volumes: readonly IndexedVolume[]
  readonly signing?: SigningWords | undefined
  /** Files under `proof/`: that the last events of its archives stand in the public log. */
  readonly proof?: readonly BagFile[] | undefined
  /** How many of them do; absent where nobody asked. */
  readonly publicLog?: IndexLogWords | undefined
}

/** A small bag that lists every archive of an order; whoever has it knows what is missing. */
export const indexBag = (input: IndexInput): Bag => {
  const name = `${input.name}_index`
  const { query, split, cases, volumes } = input
  const record = [
    text('data/index.json', `${canonical({ query, split, cases, volumes })}\n`),
    text('data/index.csv', table(cases)),
    ...sumFiles('archives', cases.flatMap(archiveIn)),
    ...sumFiles(
      'volumes',
      volumes.map(({ file, sums }) => ({ path: file, ...sums })),
    ),
  ]
  const described = { ...input, case: input.name }
  return assembled(name, record, [], {
    described,
    readme: indexReadme(input.name, input),
    proof: input.proof ?? [],
  })
}

const archiveIn = (one: IndexedCase): (Sums & { path: string })[] =>
  'file' in one ? [{ path: `${one.volume}/${one.file}`, ...one.sums }] : []

/** Sums that `sha256sum -c` and `cksum -a sm3 -c` check beside the files. */
const sumFiles = (what: string, files: readonly (Sums & { readonly path: string })[]): BagFile[] => [
  text(`data/${what}-sha256.txt`, manifest(files)),
  text(`data/${what}-sm3.txt`, sm3Sums(files)),
]

const table = (cases: readonly IndexedCase[]): string =>
  csv(
    [
      '序号 No.',
      '编号 Number',
      '企业（机关） Enterprise or organ',
      '截至事件 Up to event',
      '事件链末端 Hash of that event',
      '档案包 Archive',
      '分卷 Volume',
      '字节 Bytes',
      'SHA-256',
      'SM3',
      '未收入的原因 Why it is missing',
    ],
    cases.map((one, at) => [
      at + 1,
      one.number,
      one.party,
      one.event,
      one.hash,
      ...('file' in one
        ? [one.file, one.volume, one.sums.size, one.sums.sha256, one.sums.sm3, '']
        : ['', '', undefined, '', '', one.failure]),
    ]),
  )
