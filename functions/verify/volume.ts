import { type Finding, finding } from './findings.ts'
import type { Source } from './source.ts'
import type { ZipContent, ZipFile } from './zip.ts'

/** Whether a ZIP is a volume of an order: whole archives side by side in one folder, and nothing else. */
export const archivesIn = (files: readonly ZipFile[]): boolean =>
  files.every(
    ({ name }) => /^[^/\\]+\/[^/\\]+\.zip$/.test(name) && folderOf(name) === folderOf(files[0]?.name),
  )

const folderOf = (name = ''): string => name.split('/')[0] ?? ''

/** What the check of one archive came to, as far as a volume tells it. */
type Checked = {
  readonly archive: string
  readonly findings: readonly Finding[]
  readonly events: number
  readonly fingerprint?: string | undefined
}

/** Each archive of a volume, verified as it would be by itself; whether any was left out the index tells. */
export const checkVolume = async (
  source: Source,
  { files, findings }: ZipContent,
  check: (archive: Source) => Promise<Checked>,
): Promise<Checked & { readonly kind: 'volume'; readonly files: number }> => {
  const reports: Checked[] = []
  const all: Finding[] = [...findings]
  for (const file of files) {
    const report = await check(within(source, file))
    const name = file.name.slice(folderOf(file.name).length + 1)
    reports.push(report)
    if (report.archive !== '' && `${report.archive}.zip` !== name) all.push(finding('renamed', name))
    all.push(
      ...report.findings.map(({ code, where }) => finding(code, [name, where].filter(Boolean).join(' '))),
    )
  }
  const signers = new Set(reports.map(({ fingerprint }) => fingerprint))
  return {
    archive: folderOf(files[0]?.name),
    kind: 'volume',
    findings: all,
    files: files.length,
    events: reports.reduce((sum, { events }) => sum + events, 0),
    ...(signers.size === 1 && { fingerprint: reports[0]?.fingerprint }),
  }
}

const within = ({ read }: Source, { from, header: { size } }: ZipFile): Source => ({
  size,
  read: (start, end) => read(from + start, from + end),
})
