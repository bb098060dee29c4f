import canonicalize from 'canonicalize'
import { type Contents, textOf } from './contents.ts'
import { type Finding, finding } from './findings.ts'
import type { Hashing } from './source.ts'

/** An event as the archive logs it; only what every version of our events has. */
export type Entry = {
  readonly sequence: number
  readonly at: string
  readonly actor: { readonly name?: string }
  readonly event: { readonly type: string; readonly [field: string]: unknown }
  readonly previous: string
  readonly hash: string
}

const path = 'data/record/events.jsonl'

/** The log, and what is wrong with it: form, order, chain, hashes and times, each event after the one before. */
export const checkEvents = (
  contents: Contents,
  hashing: Hashing,
): { events: readonly Entry[]; findings: Finding[] } => {
  const text = textOf(contents, path)
  if (!text?.endsWith('\n'))
    return { events: [], findings: contents.has(path) ? [finding('unreadable', path)] : [] }
  const events: Entry[] = []
  const findings: Finding[] = []
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    const where = `${path}（${index + 1}）`
    const entry = entryIn(line)
    if (!entry) return { events, findings: [...findings, finding('event-form', where)] }
    findings.push(...faultsOf(entry, events.at(-1), hashing, where))
    events.push(entry)
  }
  return { events, findings }
}

const nothing = '0'.repeat(64)

const faultsOf = (entry: Entry, before: Entry | undefined, hashing: Hashing, where: string): Finding[] => {
  const { hash, ...rest } = entry
  const sha256 = hashing.sha256()
  sha256.update(new TextEncoder().encode(canonicalize(rest)))
  return [
    ...(entry.sequence === (before?.sequence ?? 0) + 1 ? [] : [finding('event-order', where)]),
    ...(entry.previous === (before?.hash ?? nothing) ? [] : [finding('event-link', where)]),
    ...(sha256.hex() === hash ? [] : [finding('event-hash', where)]),
    ...(before && Date.parse(entry.at) < Date.parse(before.at) ? [finding('event-time', where)] : []),
  ]
}

/** Undefined where the line is not an event in its one canonical form. */
const entryIn = (line: string): Entry | undefined => {
  try {
    const entry = JSON.parse(line) as Partial<Entry>
    const isEvent =
      canonicalize(entry) === line &&
      typeof entry.sequence === 'number' &&
      Number.isFinite(Date.parse(String(entry.at))) &&
      typeof entry.event?.type === 'string' &&
      typeof entry.actor === 'object' &&
      typeof entry.previous === 'string' &&
      typeof entry.hash === 'string'
    return isEvent ? (entry as Entry) : undefined
  } catch {
    return undefined
  }
}
