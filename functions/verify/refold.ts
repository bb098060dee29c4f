import canonicalize from 'canonicalize'
import { type CaseState, nothing } from '../engine/case.ts'
import type { LoggedEvent } from '../engine/events.ts'
import { evolve } from '../engine/evolve.ts'
import { type Contents, textOf } from './contents.ts'
import type { Entry } from './events.ts'
import { type Finding, finding } from './findings.ts'

const path = 'data/record/case.json'
const log = 'data/record/events.jsonl'

type Fields = { readonly [field: string]: unknown }

/** Whether `case.json` is what its events make of a case, folded here again: a clause changed in it alone is seen. */
export const checkCase = (contents: Contents, events: readonly Entry[]): Finding[] => {
  const text = textOf(contents, path)
  if (text === undefined) return contents.has(path) ? [finding('unreadable', path)] : []
  const said = parsed(text)
  if (!said || `${canonicalize(said)}\n` !== text) return [finding('unreadable', path)]
  if (events.length === 0) return []
  const { state, stuck } = folded(events)
  if (stuck !== undefined) return [finding('event-strange', `${log}（${stuck}）`)]
  const differs = differing(said, state as Fields)
  return differs.length === 0 ? [] : [finding('case-disagrees', `${path}（${differs.join('、')}）`)]
}

const parsed = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

/** The case after its events, or the first event that does not follow from those before it. */
const folded = (events: readonly Entry[]): { state: CaseState; stuck?: number } => {
  let state: CaseState = nothing
  for (const entry of events) {
    const next = after(state, entry)
    if (!next) return { state, stuck: entry.sequence }
    state = next
  }
  return { state }
}

/** Undefined where the event is of no kind that is known here, or is about what the case does not have. */
const after = (state: CaseState, entry: Entry): CaseState | undefined => {
  try {
    // Whatever a forger writes passes for an event here: what folding makes of it is compared, never acted upon.
    return evolve(state, entry as unknown as LoggedEvent)
  } catch {
    return undefined
  }
}

/** Names of what is not the same in both, as the canonical form has it. */
const differing = (one: Fields, other: Fields): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => canonicalize(one[field]) !== canonicalize(other[field]))
    .toSorted()
