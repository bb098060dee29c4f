import { harmless } from '../evidence/archive/csv.ts'
import { type Contents, textOf } from './contents.ts'
import { readCsv } from './csv.ts'
import type { Entry } from './events.ts'
import { type Finding, finding } from './findings.ts'
import { checkCase } from './refold.ts'

/** The case, the decisions and the index of evidence, each against the events that they are drawn from. */
export const checkTables = (contents: Contents, events: readonly Entry[]): Finding[] => [
  ...checkCase(contents, events),
  ...checkDecisions(contents, events),
  ...checkEvidence(contents, events),
]

const decided: readonly string[] = ['StepApproved', 'StepRefused', 'FilingReturned', 'FilingRefused']

/** Columns: event, time, filing, step, decision, organ, person, title, capacity, how, remark, digest. */
const checkDecisions = (contents: Contents, events: readonly Entry[]): Finding[] => {
  const path = 'data/record/decisions.csv'
  const rows = readCsv(textOf(contents, path))
  if (!rows) return contents.has(path) ? [finding('unreadable', path)] : []
  const decisions = events.filter(({ event }) => decided.includes(event.type))
  const wrong = decisions.find((entry, index) => !isRowOf(rows[index + 1] ?? [], entry))
  if (wrong) return [finding('decision-disagrees', `${path}（${wrong.sequence}）`)]
  return rows.length === decisions.length + 1 ? [] : [finding('decision-disagrees', path)]
}

const isRowOf = (row: readonly string[], { sequence, at, actor, event }: Entry): boolean =>
  row[0] === String(sequence) &&
  row[1] === at &&
  wordOf(event).some((word) => row[4]?.startsWith(word)) &&
  row[6] === harmless(actor.name ?? '') &&
  row[10] === harmless(saidWith(event)) &&
  row[11] === event.digest

const wordOf = (event: Entry['event']): readonly string[] => {
  if (event.type === 'StepApproved') return event.conditions === undefined ? ['同意'] : ['附条件同意']
  return event.type === 'FilingReturned' && !event.refused ? ['退回补正'] : ['不同意']
}

const saidWith = (event: Entry['event']): string =>
  String(event.type === 'StepApproved' ? (event.conditions ?? event.remark) : event.reason)

type Filed = { readonly id: string; readonly size: number; readonly sha256: string; readonly sm3: string }

/** Columns: no., file, original name, filing, item, id, type, bytes, SHA-256, SM3, CRC-32, claims. */
const checkEvidence = (contents: Contents, events: readonly Entry[]): Finding[] => {
  const path = 'data/evidence-index.csv'
  const rows = readCsv(textOf(contents, path))?.slice(1)
  if (!rows) return contents.has(path) ? [finding('unreadable', path)] : []
  const filed = events.flatMap(({ event }) => evidenceIn(event))
  const wrong = filed.findIndex((one, index) => !isIndexed(rows[index] ?? [], one, contents))
  if (wrong >= 0 || rows.length !== filed.length)
    return [finding('evidence-disagrees', `${path}（${(wrong < 0 ? filed.length : wrong) + 1}）`)]
  const indexed = new Set(rows.map((row) => row[1]))
  return [...contents.keys()]
    .filter((file) => file.startsWith('data/evidence/') && !indexed.has(file))
    .map((file) => finding('evidence-disagrees', file))
}

const isIndexed = (row: readonly string[], { id, size, sha256, sm3 }: Filed, contents: Contents): boolean =>
  row[5] === harmless(id) &&
  row[7] === String(size) &&
  row[8] === sha256 &&
  row[9] === sm3 &&
  contents.get(row[1] ?? '')?.sha256 === sha256

/** Evidence in the order in which events filed it. */
const evidenceIn = (event: Entry['event']): readonly Filed[] => {
  if (event.type === 'CaseOpened') {
    const proof = (event.notice as { proof?: Filed[] } | undefined)?.proof ?? []
    return [...proof, ...((event.papers as Filed[] | undefined) ?? [])]
  }
  if (event.type === 'LetterKept') return [event.letter as Filed]
  const submits = event.type === 'FilingSubmitted' || event.type === 'FilingResubmitted'
  return submits ? ((event.evidence as Filed[] | undefined) ?? []) : []
}
