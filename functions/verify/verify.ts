import { checkCertificate } from './certificate.ts'
import { type Contents, readContents } from './contents.ts'
import { checkEvents } from './events.ts'
import { type Finding, finding } from './findings.ts'
import { checkLists } from './index-lists.ts'
import { checkIndexLog } from './index-log.ts'
import { checkCertificateInfo, checkIndexInfo, checkInfo, checkRedactedInfo } from './info.ts'
import { checkLog, type Logged } from './log.ts'
import { checkManifests, ofCase, ofCertificate, ofIndex, ofRedacted } from './manifests.ts'
import { checkNotice, type Notice } from './notice.ts'
import { checkAgainst, checkRedacted } from './redaction.ts'
import { checkSignatures, type Trust } from './signatures.ts'
import type { Hashing, Source } from './source.ts'
import { checkTables } from './tables.ts'
import { archivesIn, checkVolume } from './volume.ts'
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
  /** What it is, where it is not the whole archive of a case: an index of archives, one that is redacted, or a certificate of deletion. */
  readonly kind?: 'index' | 'volume' | 'redacted' | 'certificate' | undefined
  /** Of a redacted one: it was held against the whole. */
  readonly heldAgainst?: true | undefined
  readonly fingerprint?: string | undefined
  readonly stampedAt?: string | undefined
  /** Where the last event stands in the public log, or how many cases of an index do. */
  readonly logged?: Logged | undefined
  /** Of the proof of a notice, which is no archive: what it proves. */
  readonly notice?: Notice | undefined
}

type Means = Trust & {
  readonly hashing: Hashing
  readonly progress?: (done: number) => void
  /** The whole archive, to hold a redacted one against. */
  readonly full?: Source | undefined
}

/** Checks the proof of a notice, or an archive: the ZIP, every manifest, the chain of events, the tables, the signature, the time stamps and the public log. */
export const verify = async (source: Source, means: Means): Promise<Report> => {
  const notice = await checkNotice(source, means)
  if (notice) return reported({ archive: '', files: 0, events: 0, ...notice }, means)
  const zip = await readZip(source)
  if (zip.files.length === 0)
    return reported({ archive: '', findings: zip.findings, files: 0, events: 0 }, means)
  if (archivesIn(zip.files))
    return reported(await checkVolume(source, zip, (one) => verify(one, alone(means))), means)
  const { name, contents, findings } = await readContents(source, zip.files, means)
  if (!isBag(contents))
    return reported(
      { archive: '', files: 0, events: 0, findings: [...zip.findings, ...findings, finding('no-bag')] },
      means,
    )
  const kind = kindOf(contents)
  const inside = await insideOf(kind, name, contents, means)
  const signed = await checkSignatures(contents, inside.events, means)
  const against = kind === 'redacted' ? await checkFull(name, contents, means) : []
  const all = [...zip.findings, ...findings, ...inside.findings, ...signed.findings, ...against]
  const { fingerprint, stampedAt } = signed
  const { logged } = inside
  const told = {
    archive: name,
    findings: all,
    fingerprint,
    stampedAt,
    ...(kind && { kind }),
    ...(kind === 'redacted' && means.full && !against.some(isOfFull) && { heldAgainst: true as const }),
    ...(logged && { logged }),
  }
  return reported({ ...told, files: contents.size, events: inside.events.length }, means)
}

const isBag = (contents: Contents): boolean =>
  ['bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'].some((path) => contents.has(path))

/** Of many archives none has a whole one beside it, and each begins anew. */
const alone = ({ certificates, now, hashing }: Means): Means => ({ certificates, now, hashing })

const kindOf = (contents: Contents): Report['kind'] => {
  if (contents.has('data/index.json')) return 'index'
  if (contents.has('data/certificate.json')) return 'certificate'
  return contents.has('data/redacted-events.jsonl') ? 'redacted' : undefined
}

const insideOf = async (
  kind: Report['kind'],
  name: string,
  contents: Contents,
  means: Means,
): Promise<Inside> => {
  if (kind === 'index') return checkIndex(name, contents, means)
  if (kind === 'certificate') return checkDeletion(name, contents)
  return kind === 'redacted' ? checkOpen(name, contents) : checkWhole(name, contents, means)
}

/** The whole archive that was given beside a redacted one: it must be whole itself, and be the one it belongs to. */
const checkFull = async (name: string, contents: Contents, { full, ...means }: Means): Promise<Finding[]> => {
  if (!full) return []
  const report = await verify(full, means)
  if (report.verdict === 'wrong') return [finding('full-wrong', report.archive)]
  if (`${report.archive}_redacted` !== name) return [finding('full-missing', report.archive)]
  const { files } = await readZip(full)
  return checkAgainst(contents, (await readContents(full, files, means)).contents, means.hashing)
}

/** The whole archive cannot be used: nothing was held against it. */
const isOfFull = ({ code }: Finding): boolean => code === 'full-wrong' || code === 'full-missing'

type Inside = {
  readonly events: readonly { readonly at: string }[]
  readonly findings: readonly Finding[]
  readonly logged?: Logged | undefined
}

/** The archive of a case. */
const checkWhole = async (name: string, contents: Contents, means: Means): Promise<Inside> => {
  const log = checkEvents(contents, means.hashing)
  const inLog = await checkLog(contents, log.events, means)
  return {
    events: log.events,
    logged: inLog.logged,
    findings: [
      ...checkManifests(contents, ofCase),
      ...log.findings,
      ...checkInfo(name, contents, log.events),
      ...checkTables(contents, log.events),
      ...inLog.findings,
    ],
  }
}

/** A redacted archive, by itself. */
const checkOpen = (name: string, contents: Contents): Inside => {
  const log = checkRedacted(contents)
  return {
    events: log.events,
    findings: [
      ...checkManifests(contents, ofRedacted),
      ...log.findings,
      ...checkRedactedInfo(name, contents, log.events.length),
    ],
  }
}

/** The index of an order of many cases: its lists must say the same, and what it says to be in the public log be there. */
const checkIndex = async (name: string, contents: Contents, means: Means): Promise<Inside> => {
  const inLog = await checkIndexLog(contents, means)
  return {
    events: [],
    logged: inLog.logged,
    findings: [
      ...checkManifests(contents, ofIndex),
      ...checkIndexInfo(name, contents),
      ...checkLists(contents),
      ...inLog.findings,
    ],
  }
}

/** The certificate of a deletion. */
const checkDeletion = (name: string, contents: Contents): Inside => ({
  events: [],
  findings: [
    ...checkManifests(contents, ofCertificate),
    ...checkCertificateInfo(name, contents),
    ...checkCertificate(contents),
  ],
})

const reported = (told: Omit<Report, 'verdict'>, { certificates }: Trust): Report => ({
  ...told,
  verdict: told.findings.length > 0 ? 'wrong' : certificates === undefined ? 'unknown-signer' : 'whole',
})
