import { municipality } from '../../forms/organs.ts'
import { outlineOf } from '../../forms/registry.ts'
import { ruleSet } from '../../forms/ruleset.ts'
import { concludedWords } from '../../forms/shared/concluded.ts'
import type { Case, Filing } from '../engine/case.ts'
import type { EventOf, LoggedEvent } from '../engine/events.ts'
import { csv } from '../evidence/archive/csv.ts'
import { hexDigest, manifest } from '../evidence/archive/manifest.ts'
import { zipWhole } from '../evidence/archive/zip-whole.ts'
import type { Cases } from '../store/cases.ts'
import type { Head } from '../store/head.ts'
import { renderLetter } from './letter/page.tsx'
import { exportFrom, permanentPath, signedLetter } from './models/letter.ts'
import { objectionTable } from './package-objections.ts'
import { settings } from './settings.ts'
import { evidenceOf } from './story.ts'
import { xlsx } from './xlsx.ts'

type File = { readonly name: string; readonly bytes: Buffer; readonly says: string }

/**
 * All that goes with an accepted filing, as one ZIP: its letter, its table, the letters that it rests on, the
 * objections to them, and digests. Of one case at one event the same bytes; undefined for what has no package.
 */
export const packageOf = async (
  cases: Cases,
  head: Head,
  filing: Filing,
): Promise<{ readonly name: string; readonly bytes: Buffer } | undefined> => {
  const about = outlineOf(filing.form).package
  if (!about || filing.status !== 'accepted') return undefined
  const log = await cases.history(head.id)
  const concluded = log.flatMap(({ event }) => (event.type === 'NoticeConcluded' ? event : []))
  const others = about.with.flatMap((form) => lastOf(head.state, form) ?? [])
  const files = numbered([
    ...(await letterIn(head, filing, log)),
    ...(await tablesIn(head.state, filing, log)),
    ...(await Promise.all(others.map((other) => letterIn(head, other, log)))).flat(),
    ...(await objectionsIn(cases, concluded)),
  ])
  const readme = text('说明.txt', readmeOf(head, filing, { files, concluded, log }))
  const all = [...files, readme]
  const sums = manifest(all.map(({ name: path, bytes }) => ({ path, sha256: hexDigest('sha256', bytes) })))
  const folder = `${about.title.zh}-${filing.reference}`
  return {
    name: `${folder}.zip`,
    bytes: zipWhole(
      [...all, text('SHA256SUMS.txt', sums)].map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })),
    ),
  }
}

const lastOf = ({ filings }: Case, form: string): Filing | undefined =>
  filings.findLast((one) => one.form.id === form && one.status === 'accepted')

const text = (name: string, words: string, says = ''): File => ({ name, bytes: Buffer.from(words), says })

/** `01-…`: in the order in which they are read. */
const numbered = (files: readonly File[]): File[] =>
  files.map((file, at) => ({ ...file, name: `${String(at + 1).padStart(2, '0')}-${file.name}` }))

const letterIn = async (
  { id, state }: Head,
  filing: Filing,
  log: readonly LoggedEvent[],
): Promise<File[]> => {
  const letter = await signedLetter(state, filing, log)
  if (!letter) return []
  const { content, facts } = letter
  const address = `${settings().BASE_URL}${permanentPath(id, state, filing, log)}`
  const file = text(`${content.title}.html`, renderLetter(content, facts, { address }))
  return [{ ...file, says: `${content.title}（${facts.number}）。${keptWords(file, filing, log)}` }]
}

/** Whether the bytes are those that were kept when it was signed: a later version of this program may set them otherwise. */
const keptWords = ({ bytes }: File, { no }: Filing, log: readonly LoggedEvent[]): string => {
  const kept = log.flatMap(({ event }) =>
    event.type === 'LetterKept' && event.filing === no ? event.letter.sha256 : [],
  )[0]
  if (kept === hexDigest('sha256', bytes)) return '与签发时留存的文书逐字节相同。'
  return kept ? `文字与签发时相同，排版版本不同；签发时留存的文书 SHA-256 为 ${kept}。` : ''
}

const tablesIn = async (state: Case, filing: Filing, log: readonly LoggedEvent[]): Promise<File[]> => {
  const made = await exportFrom(state, filing, log)
  if (!made) return []
  const { header, rows, kinds } = made
  const name = made.name.replace(/\.csv$/, '')
  const columns = header.map((head, at) => ({ head, kind: kinds?.[at] ?? 'text', width: 16 }))
  return [
    { name: `${name}.xlsx`, bytes: await xlsx('明细', columns, rows), says: `明细表，${rows.length}行。` },
    text(`${name}.csv`, csv(header, rows), '同一明细表，CSV。'),
  ]
}

const objectionsIn = async (
  cases: Cases,
  notices: readonly EventOf<'NoticeConcluded'>[],
): Promise<File[]> => {
  const { header, rows } = await objectionTable(cases, notices)
  const says = `公示异议及处理，${rows.length}件；不含异议人和异议原文。`
  return [text('公示异议及处理.csv', csv(header, rows), says)]
}

type Told = {
  readonly files: readonly File[]
  readonly concluded: readonly EventOf<'NoticeConcluded'>[]
  readonly log: readonly LoggedEvent[]
}

/** In Chinese, as what goes upward is. */
const readmeOf = ({ state }: Head, filing: Filing, { files, concluded, log }: Told): string =>
  `${[
    `${municipality.name.zh}落后产能退出平台`,
    `${outlineOf(filing.form).package?.title.zh}：${filing.number ?? filing.reference}`,
    `事项编号：${state.number}`,
    ...concluded.map((one) => `公示 ${one.from}：${concludedWords(one).zh}。`),
    `平台规则依据：${ruleSet.title.zh}（${ruleSet.statusTitle.zh}）。`,
    '',
    ...files.map(({ name, says }) => `${name}：${says}`),
    ...attachedTo(filing, log),
    '',
    '核对：在本文件夹中运行 sha256sum -c SHA256SUMS.txt，每行应为 OK。',
    '同一事项、同一报告，任何时候下载的本文件逐字节相同。',
  ].join('\n')}\n`

/** What the filing has as evidence is not in the package: by its digest it is found in the archive of the matter. */
const attachedTo = (filing: Filing, log: readonly LoggedEvent[]): string[] =>
  evidenceOf(filing, log).map(
    ({ name, sha256 }) => `附件（不在本包内，见本事项档案包）：${name}，SHA-256 ${sha256}`,
  )
