import { type CaseState, nothing } from '../engine/case.ts'
import { wakesAfter } from '../engine/clocks.ts'
import type { Command, Rules } from '../engine/commands.ts'
import { yearOf } from '../engine/day.ts'
import { decide } from '../engine/decide.ts'
import { digestOf } from '../engine/digest.ts'
import type { Actor, CaseEvent, LoggedEvent } from '../engine/events.ts'
import { fold } from '../engine/evolve.ts'
import type { CaseId, Digest } from '../engine/ids.ts'
import { append, noEvent } from '../engine/log.ts'
import { machinesBeside } from '../engine/machine.ts'
import { numberedBy } from '../engine/numbering.ts'
import type { Rejection } from '../engine/rejection.ts'
import { commitIn, commitItem } from './commit.ts'
import { dutyWrites } from './duties.ts'
import { atVersion, notThereYet } from './expressions.ts'
import { asKnown, type Head, type Known } from './head.ts'
import { jitter } from './jitter.ts'
import { keepingWrites } from './keeping.ts'
import { begunByPublic, begunByPublishing, index, key } from './keys.ts'
import { changesMachines, type Inventory, inventoryOf, machineWrite } from './machines.ts'
import { lastNumber, takeNumber } from './numbers.ts'
import { packSnapshot } from './packed.ts'
import { provisionalWrites } from './provisional.ts'
import { headQueue, queueWrites } from './queue.ts'
import type { Item, Table, Write } from './table.ts'

/** Who sends a command, when, and under which idempotency key with which digest of the request. */
export type Envelope = {
  readonly at: string
  readonly actor: Actor
  readonly key: string
  readonly request: Digest
}

export type Outcome =
  | {
      readonly ok: true
      readonly head: Head
      readonly events: readonly LoggedEvent[]
      readonly replayed: boolean
    }
  | { readonly ok: false; readonly rejection: Rejection | { readonly code: 'key-reused' } }

/** What a command is carried out with; `also` adds what must be saved with the events, such as register entries. */
export type Means = {
  readonly table: Table
  readonly rules: Rules
  readonly also: (head: Head, log: readonly LoggedEvent[]) => readonly Write[]
}

/** Sixty-four organs that sign at the same moment each lose to the others at most once a round. */
const attempts = 80

/**
 * Decides on the newest state and saves in one transaction; another's save in between means deciding anew.
 * A command sent again under its key is answered with what it did.
 */
export const execute = async (
  means: Means,
  id: CaseId,
  command: Command,
  envelope: Envelope,
): Promise<Outcome> => {
  const { table, rules } = means
  for (let attempt = 0; attempt < attempts; attempt++) {
    const item = await table.get(key.head(id))
    const before = item && asKnown(item)
    const replayed = before?.used.includes(markOf(envelope)) && (await replay(table, before.head, envelope))
    if (replayed) return replayed
    const state = before?.head.state ?? nothing
    const numbered = await withNumber(means, state, command)
    const asked = await withMachines(table, id, numbered.command)
    const decided = decide(rules, state, asked.command)
    if (!decided.ok) return { ok: false, rejection: decided.rejection }
    const inventory = await inventoryFor(table, state, decided.events, asked.inventory)
    const also = { numbers: numbered.writes, inventory }
    const saved = await save(means, id, before, decided.events, envelope, also)
    if (saved) return { ok: true, ...saved, replayed: false }
    await jitter(attempt)
  }
  throw new Error(`Case ${id} stayed contended through ${attempts} attempts`)
}

/** An approval that ends an act takes its organ's next document number, in the same transaction. */
const withNumber = async (
  { table, rules }: Means,
  state: CaseState,
  command: Command,
): Promise<{ command: Command; writes: readonly Write[] }> => {
  if (command.type !== 'ApproveStep' || state.status !== 'open') return { command, writes: [] }
  const organ = numberedBy(rules, state, command)
  if (!organ) return { command, writes: [] }
  const year = yearOf(command.today)
  const last = await lastNumber(table, organ, year)
  return { command: { ...command, serial: last + 1 }, writes: [takeNumber(organ, year, last)] }
}

/**
 * An opening is decided on what the enterprise's other cases list. Its own listings are those of the same
 * opening, sent twice and saved since the head was read; that save is what it then loses to.
 */
const withMachines = async (
  table: Table,
  id: CaseId,
  command: Command,
): Promise<{ command: Command; inventory?: Inventory }> => {
  if (command.type !== 'OpenCase' || command.equipment.length === 0) return { command }
  const inventory = await inventoryOf(table, command.enterprise.code)
  return { command: { ...command, elsewhere: machinesBeside(inventory.machines, id) }, inventory }
}

/** The machines that the events change, read where the decision did not need them; undefined where they change none. */
const inventoryFor = async (
  table: Table,
  state: CaseState,
  events: readonly CaseEvent[],
  known: Inventory | undefined,
): Promise<Inventory | undefined> =>
  known ??
  (state.status !== 'none' && changesMachines(events) ? inventoryOf(table, state.enterprise.code) : undefined)

type Contested = { readonly numbers: readonly Write[]; readonly inventory: Inventory | undefined }

const save = async (
  { table, rules, also }: Means,
  id: CaseId,
  before: Known | undefined,
  events: readonly CaseEvent[],
  envelope: Envelope,
  { numbers, inventory }: Contested,
) => {
  const { at, actor } = envelope
  const old = before?.head
  const last = { sequence: old?.version ?? 0, hash: old?.hash ?? noEvent }
  const log = append(last, { at, actor }, events)
  const head = headAfter(id, old, log)
  const used = (before?.used ?? '') + markOf(envelope)
  const contested = [...numbers, ...(inventory ? [machineWrite(inventory, head)] : [])]
  const done = await table.transact([
    { put: headItem(head, used, rules), only: [old ? atVersion(old.version) : notThereYet] },
    { put: commitItem(id, log, envelope), only: [notThereYet] },
    ...contested,
    ...queueWrites(id, old?.state, head.state),
    ...dutyWrites(rules, id, old?.state, head.state),
    ...provisionalWrites(id, old?.state, head.state),
    ...keepingWrites(id, old?.state, head.state, log),
    ...also(head, log),
  ])
  // Refused for the head, the commit, the number or the machines, another was quicker: decide anew.
  if (typeof done === 'object' && done.refused > 1 + contested.length)
    throw new Error(`Case ${id}: what goes with it is taken`)
  return done === 'done' ? { head, events: log } : undefined
}

/** What this key did before, if it did anything: only looked for where the head may remember it. */
const replay = async (
  table: Table,
  head: Head,
  { key: sent, request }: Envelope,
): Promise<Outcome | undefined> => {
  const items = await table.partition(key.head(head.id).pk, 'E#')
  const item = items.find((candidate) => candidate.key === sent)
  if (!item) return undefined
  const commit = commitIn(item)
  if (commit.request !== request) return { ok: false, rejection: { code: 'key-reused' } }
  return { ok: true, head, events: commit.log, replayed: true }
}

const headAfter = (id: CaseId, before: Head | undefined, log: readonly LoggedEvent[]): Head => {
  const last = log.at(-1)
  const state: CaseState = fold(log, before?.state ?? nothing)
  if (!last || state.status === 'none') throw new Error('A command must cause an event')
  return { id, state, version: last.sequence, hash: last.hash, opened: before?.opened ?? last.at }
}

/** Four letters of a key: a head so remembers every key at a fifth of the bytes, and may err only by looking one up. */
const markOf = ({ key: sent }: Envelope): string => digestOf(sent).slice(0, 4)

/** What the public begins, and notices that it may object to, are listed apart, so that they crowd out nothing. */
const listOf = (rules: Rules, { county, track }: Head['state']): string => {
  const { begunBy } = rules.track(track)
  if (begunBy === 'public') return begunByPublic(county)
  return begunBy === 'publication' ? begunByPublishing(county) : county
}

const headItem = ({ id, version, state, hash, opened }: Head, used: string, rules: Rules): Item => {
  const wakes = wakesAfter(rules, state)
  return {
    ...key.head(id),
    version,
    snapshot: packSnapshot({ state, hash, opened, used }),
    ...index.casesOf(listOf(rules, state), opened, id),
    ...index.enterpriseCase(state.enterprise.code, opened, id),
    ...(wakes && index.wake(id, wakes)),
    ...headQueue(id, state),
  }
}
