import canonicalize from 'canonicalize'
import { type Contents, textOf } from './contents.ts'
import { type Finding, finding } from './findings.ts'
import type { Hashing } from './source.ts'

const path = 'data/redacted-events.jsonl'
const signature = 'signatures/tagmanifest-sha256.txt.p7s'

type Json = { readonly [name: string]: unknown }
type Told = { readonly sequence: number; readonly at: string }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The digest that stands for a value, if one does. */
const digestIn = (value: unknown): string | undefined => {
  if (!isObject(value) || Object.keys(value).join() !== 'redacted') return undefined
  return typeof value.redacted === 'string' && /^[0-9a-f]{64}$/.test(value.redacted)
    ? value.redacted
    : undefined
}

const linesOf = (contents: Contents, file: string): unknown[] | undefined => {
  const text = textOf(contents, file)
  if (!text?.endsWith('\n')) return undefined
  try {
    const lines = text.slice(0, -1).split('\n')
    const values = lines.map((line) => JSON.parse(line) as unknown)
    return values.every((value, at) => canonicalize(value) === lines[at]) ? values : undefined
  } catch {
    return undefined
  }
}

/** A redacted archive by itself: every event in its place and its time; what is withheld cannot be seen here. */
export const checkRedacted = (contents: Contents): { events: readonly Told[]; findings: Finding[] } => {
  const lines = linesOf(contents, path)
  if (!lines) return { events: [], findings: [finding('unreadable', path)] }
  const events = lines as Told[]
  const findings = events.flatMap(({ sequence, at }, index) => {
    const before = events[index - 1]
    const where = `${path}（${index + 1}）`
    return [
      ...(sequence === index + 1 ? [] : [finding('event-order', where)]),
      ...(before && !(Date.parse(at) >= Date.parse(before.at)) ? [finding('event-time', where)] : []),
    ]
  })
  return { events, findings }
}

/** Whether everything that is shown, and every digest of what is withheld, is as the whole archive has it. */
export const checkAgainst = (redacted: Contents, full: Contents, hashing: Hashing): Finding[] => {
  const [shown, whole] = [linesOf(redacted, path), linesOf(full, 'data/record/events.jsonl')]
  const signed = full.get(signature)?.bytes
  if (!shown || !whole || !signed) return [finding('full-missing', path)]
  const sha256 = (bytes: Uint8Array): string => {
    const hash = hashing.sha256()
    hash.update(bytes)
    return hash.hex()
  }
  const text = (words: string) => sha256(new TextEncoder().encode(words))
  const secret = sha256(signed)
  const commit: Commit = (place, value) => text(`${secret}\n${text(`${place}\n${canonicalize(value)}`)}`)
  if (shown.length !== whole.length) return [finding('redaction-differs', path)]
  return shown
    .flatMap((event, at) => differing(event, whole[at], String(at + 1), commit))
    .map((place) => finding('redaction-differs', `${path}（${place}）`))
}

type Commit = (place: string, value: unknown) => string

/** Places where what is shown is not so, or a digest stands for something else. */
const differing = (shown: unknown, whole: unknown, place: string, commit: Commit): string[] => {
  const digest = digestIn(shown)
  if (digest !== undefined) return commit(place, whole) === digest ? [] : [place]
  if (Array.isArray(shown) && Array.isArray(whole))
    return shown.length === whole.length
      ? shown.flatMap((one, at) => differing(one, whole[at], `${place}/${at}`, commit))
      : [place]
  if (isObject(shown) && isObject(whole)) {
    const names = Object.keys(shown)
    return names.length === Object.keys(whole).length
      ? names.flatMap((name) => differing(shown[name], whole[name], `${place}/${name}`, commit))
      : [place]
  }
  return shown === whole ? [] : [place]
}
