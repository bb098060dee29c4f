import { type Contents, readContents } from './contents.ts'
import { checkEvents, type Entry } from './events.ts'
import type { Finding } from './findings.ts'
import { checkLists } from './index-lists.ts'
import { checkIndexInfo, checkInfo } from './info.ts'
import { checkManifests, ofCase, ofIndex } from './manifests.ts'
import { checkSignatures, type Trust } from './signatures.ts'
import type { Hashing, Source } from './source.ts'
import { checkTables } from './tables.ts'
import { readZip } from './zip.ts'

/** What a check of an archive came to. */
export type Report = {
  /** Folder of the archive; empty where the ZIP could not be read. */
  readonly archive: string
  /** `unknown-signer` where all agrees, but nobody said which certificates are the publisher's. */
  readonly verdict: 'whole' | 'wrong' | 'unknown-signer'
  readonly findings: readonly Finding[]
  readonly files: number
  readonly events: number
  /** It lists archives, and is none of a case. */
  readonly isIndex?: true
  readonly fingerprint?: string | undefined
  readonly stampedAt?: string | undefined
}

type Means = Trust & { readonly hashing: Hashing; readonly progress?: (done: number) => void }

/** Checks an archive: the ZIP, every manifest, the chain of events, the tables, the signature and the time stamps. */
export const verify = async (source: Source, means: Means): Promise<Report> => {
  const zip = await readZip(source)
  if (zip.files.length === 0)
    return reported({ archive: '', findings: zip.findings, files: 0, events: 0 }, means)
  const { name, contents, findings } = await readContents(source, zip.files, means)
  const isIndex = contents.has('data/index.json')
  const inside = isIndex ? checkIndex(name, contents) : checkWhole(name, contents, means.hashing)
  const signed = await checkSignatures(contents, inside.events, means)
  const all = [...zip.findings, ...findings, ...inside.findings, ...signed.findings]
  const { fingerprint, stampedAt } = signed
  const told = {
    archive: name,
    findings: all,
    fingerprint,
    stampedAt,
    ...(isIndex && { isIndex: true as const }),
  }
  return reported({ ...told, files: contents.size, events: inside.events.length }, means)
}

type Inside = { readonly events: readonly Entry[]; readonly findings: readonly Finding[] }

/** The archive of a case. */
const checkWhole = (name: string, contents: Contents, hashing: Hashing): Inside => {
  const log = checkEvents(contents, hashing)
  return {
    events: log.events,
    findings: [
      ...checkManifests(contents, ofCase),
      ...log.findings,
      ...checkInfo(name, contents, log.events),
      ...checkTables(contents, log.events),
    ],
  }
}

/** The index of an order of many cases: its lists must say the same. */
const checkIndex = (name: string, contents: Contents): Inside => ({
  events: [],
  findings: [
    ...checkManifests(contents, ofIndex),
    ...checkIndexInfo(name, contents),
    ...checkLists(contents),
  ],
})

const reported = (told: Omit<Report, 'verdict'>, { certificates }: Trust): Report => ({
  ...told,
  verdict: told.findings.length > 0 ? 'wrong' : certificates === undefined ? 'unknown-signer' : 'whole',
})
