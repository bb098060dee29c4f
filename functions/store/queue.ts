import { type Case, type CaseState, filingOf } from '../engine/case.ts'
import { CaseId } from '../engine/ids.ts'
import { index, key } from './keys.ts'
import type { Item, Write } from './table.ts'

type Entry = { readonly organ: string; readonly filing: number; readonly due: string }

/** Every organ that a filing of the case waits for. */
const entriesOf = (state: CaseState): Entry[] =>
  state.status === 'open'
    ? state.filings.flatMap((filing) =>
        filing.status === 'in-approval'
          ? filing.waiting.map((organ) => ({ organ, filing: filing.no, due: filing.due }))
          : [],
      )
    : []

/** The first entry rides on the head, so a step with one organ costs no item of its own. */
export const headQueue = (id: CaseId, state: Case) => {
  const [first] = entriesOf(state)
  return first && index.queue(first.organ, first.due, id, first.filing)
}

/** Items for the further entries of a parallel step: those that come and those that go. */
export const queueWrites = (id: CaseId, before: CaseState | undefined, after: Case): Write[] => {
  const old = before ? entriesOf(before).slice(1) : []
  const now = entriesOf(after).slice(1)
  const isIn = (list: readonly Entry[], entry: Entry) => list.some((other) => same(other, entry))
  const gone = old.filter((entry) => !now.some((other) => sameKey(other, entry)))
  const fresh = now.filter((entry) => !isIn(old, entry))
  return [
    ...gone.map(({ filing, organ }) => ({ remove: key.waiting(id, filing, organ) })),
    ...fresh.map(({ filing, organ, due }) => ({
      put: { ...key.waiting(id, filing, organ), ...index.queue(organ, due, id, filing) },
    })),
  ]
}

const sameKey = (a: Entry, b: Entry): boolean => a.organ === b.organ && a.filing === b.filing
const same = (a: Entry, b: Entry): boolean => sameKey(a, b) && a.due === b.due

/** What an index entry says: which filing of which case, due when. */
export const waitingIn = (entry: Item): { case: CaseId; filing: number; due: string } => {
  const [due = '', id = '', filing = ''] = String(entry.queueSk).split('#')
  return { case: CaseId.parse(id), filing: Number(filing), due }
}

/** Whether an organ has yet to act on a filing; an index may lag behind what the head says. */
export const isWaitingFor = (state: Case, no: number, organ: string): boolean => {
  const filing = filingOf(state, no)
  return filing?.status === 'in-approval' && filing.waiting.some((one) => one === organ)
}
