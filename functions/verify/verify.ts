import { readContents } from './contents.ts'
import { checkEvents } from './events.ts'
import type { Finding } from './findings.ts'
import { checkInfo } from './info.ts'
import { checkLog, type Logged } from './log.ts'
import { checkManifests } from './manifests.ts'
import { checkNotice, type Notice } from './notice.ts'
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
  readonly fingerprint?: string | undefined
  readonly stampedAt?: string | undefined
  /** Where the last event stands in the public log. */
  readonly logged?: Logged | undefined
  /** Of the proof of a notice, which is no archive: what it proves. */
  readonly notice?: Notice | undefined
}

type Means = Trust & { readonly hashing: Hashing; readonly progress?: (done: number) => void }

/** Checks the proof of a notice, or an archive: the ZIP, every manifest, the chain of events, the tables, the signature, the time stamps and the public log. */
export const verify = async (source: Source, means: Means): Promise<Report> => {
  const notice = await checkNotice(source, means)
  if (notice) return reported({ archive: '', files: 0, events: 0, ...notice }, means)
  const zip = await readZip(source)
  if (zip.files.length === 0)
    return reported({ archive: '', findings: zip.findings, files: 0, events: 0 }, means)
  const { name, contents, findings } = await readContents(source, zip.files, means)
  const log = checkEvents(contents, means.hashing)
  const signed = await checkSignatures(contents, log.events, means)
  const inLog = await checkLog(contents, log.events, means)
  const all = [
    ...zip.findings,
    ...findings,
    ...checkManifests(contents),
    ...log.findings,
    ...checkInfo(name, contents, log.events),
    ...checkTables(contents, log.events),
    ...signed.findings,
    ...inLog.findings,
  ]
  const { fingerprint, stampedAt } = signed
  const told = {
    archive: name,
    findings: all,
    fingerprint,
    stampedAt,
    ...(inLog.logged && { logged: inLog.logged }),
  }
  return reported({ ...told, files: contents.size, events: log.events.length }, means)
}

const reported = (told: Omit<Report, 'verdict'>, { certificates }: Trust): Report => ({
  ...told,
  verdict: told.findings.length > 0 ? 'wrong' : certificates === undefined ? 'unknown-signer' : 'whole',
})
