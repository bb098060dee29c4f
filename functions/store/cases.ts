import * as z from 'zod/mini'
import { Case, type CaseState, nothing, wakesAfter } from '../engine/case.ts'
import type { Command, Rules } from '../engine/commands.ts'
import { decide } from '../engine/decide.ts'
import { digestOf } from '../engine/digest.ts'
import type { Actor, CaseEvent, LoggedEvent } from '../engine/events.ts'
import { fold } from '../engine/evolve.ts'
import { CaseId, Digest, Moment } from '../engine/ids.ts'
import { append, noEvent } from '../engine/log.ts'
import type { Rejection } from '../engine/rejection.ts'
import { commitIn, commitItem } from './commit.ts'
import { atVersion, notThereYet } from './expressions.ts'
import { jitter } from './jitter.ts'
import { index, key } from './keys.ts'
import { packSnapshot, unpackSnapshot } from './packed.ts'
import { headQueue, isWaitingFor, queueWrites, waitingIn } from './queue.ts'
import type { Item, Page, Table, Write } from './table.ts'

/** The head of a case: the fold of its events, where the chain stands, and when it was opened. */
export type Head = {
  readonly id: CaseId
  readonly state: Case
  /** Sequence of the last event; the version that a save expects. */
  readonly version: number
  readonly hash: Digest
  readonly opened: string
}

/** What the head item holds besides its keys; `used` has a mark of every idempotency key. */
const Snapshot = z.object({ state: Case, hash: Digest, opened: Moment, used: z.string() })
type Known = { readonly head: Head; readonly used: string }

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

type PageOf = { readonly limit: number; readonly after?: string | undefined }
export type Heads = { readonly heads: readonly Head[]; readonly next?: string }
export type Waiting = { readonly head: Head; readonly filing: number; readonly due: string }

type Also = (head: Head, log: readonly LoggedEvent[]) => readonly Write[]

const attempts = 40

export class Cases {
  private readonly table: Table
  private readonly rules: () => Promise<Rules>
  private readonly also: Also

  /**
   * `rules` are read when a command comes: no page that only reads needs the whole regulation. `also` adds
   * what must be saved with the events, such as entries of the public register.
   */
  constructor(table: Table, rules: () => Promise<Rules>, also: Also = () => []) {
    this.table = table
    this.rules = rules
    this.also = also
  }

  async head(id: CaseId): Promise<Head | undefined> {
    return (await this.known(id))?.head
  }

  async heads(keys: readonly CaseId[]): Promise<Head[]> {
    return (await this.table.getAll(keys.map((id) => key.head(id)))).map(asHead)
  }

  /** The whole log of a case, in order. */
  async history(id: CaseId): Promise<LoggedEvent[]> {
    const commits = await this.table.partition(key.head(id).pk, 'E#')
    return commits.flatMap((commit) => commitIn(commit).log)
  }

  /** The commit that holds an event by its sequence, as its first event. */
  async eventsFrom(id: CaseId, sequence: number): Promise<LoggedEvent[]> {
    const commit = await this.table.get(key.commit(id, sequence))
    return commit ? [...commitIn(commit).log] : []
  }

  /**
   * Decides on the newest state and saves in one transaction; another's save in between means
   * deciding anew. A command sent again under its key is answered with what it did.
   */
  async execute(id: CaseId, command: Command, envelope: Envelope): Promise<Outcome> {
    const rules = await this.rules()
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = await this.known(id)
      const replayed = before?.used.includes(markOf(envelope)) && (await this.replay(before.head, envelope))
      if (replayed) return replayed
      const decided = decide(rules, before?.head.state ?? nothing, command)
      if (!decided.ok) return { ok: false, rejection: decided.rejection }
      const saved = await this.save(id, before, decided.events, envelope)
      if (saved) return { ok: true, ...saved, replayed: false }
      await jitter(attempt)
    }
    throw new Error(`Case ${id} stayed contended through ${attempts} attempts`)
  }

  async ofCounty(division: string, page: PageOf): Promise<Heads> {
    return heads(await this.table.list('county', `CASES#${division}`, { ...page, newestFirst: true }))
  }

  async ofEnterprise(code: string, page: PageOf): Promise<Heads> {
    return heads(
      await this.table.list('enterprise', `EN#${code}`, { ...page, prefix: 'C#', newestFirst: true }),
    )
  }

  /** Cases of one shard whose clock ended before `today`. */
  async due(shard: number, today: string, limit: number): Promise<Heads> {
    return heads(await this.table.list('wake', `WAKE#${shard}`, { until: today, limit }))
  }

  /** Filings that wait for an organ, the soonest due first; what the index still shows in error is left out. */
  async queue(organ: string, page: PageOf): Promise<{ waiting: Waiting[]; next?: string }> {
    const { items, next } = await this.table.keys('queue', `Q#${organ}`, page)
    const entries = items.map(waitingIn)
    const found = new Map(
      (await this.heads(entries.map((entry) => entry.case))).map((head) => [head.id, head]),
    )
    const waiting = entries.flatMap(({ case: id, filing, due }) => {
      const head = found.get(id)
      return head && isWaitingFor(head.state, filing, organ) ? [{ head, filing, due }] : []
    })
    return next ? { waiting, next } : { waiting }
  }

  private async known(id: CaseId): Promise<Known | undefined> {
    const item = await this.table.get(key.head(id))
    return item && asKnown(item)
  }

  private async save(
    id: CaseId,
    before: Known | undefined,
    events: readonly CaseEvent[],
    envelope: Envelope,
  ) {
    const { at, actor } = envelope
    const old = before?.head
    const last = { sequence: old?.version ?? 0, hash: old?.hash ?? noEvent }
    const log = append(last, { at, actor }, events)
    const head = headAfter(id, old, log)
    const used = (before?.used ?? '') + markOf(envelope)
    const done = await this.table.transact([
      { put: headItem(head, used), only: [old ? atVersion(old.version) : notThereYet] },
      { put: commitItem(id, log, envelope), only: [notThereYet] },
      ...queueWrites(id, old?.state, head.state),
      ...this.also(head, log),
    ])
    if (typeof done === 'object' && done.refused > 1)
      throw new Error(`Case ${id}: what goes with it is taken`)
    return done === 'done' ? { head, events: log } : undefined
  }

  /** What this key did before, if it did anything: only looked for where the head may remember it. */
  private async replay(head: Head, { key: sent, request }: Envelope): Promise<Outcome | undefined> {
    const items = await this.table.partition(key.head(head.id).pk, 'E#')
    const item = items.find((candidate) => candidate.key === sent)
    if (!item) return undefined
    const commit = commitIn(item)
    if (commit.request !== request) return { ok: false, rejection: { code: 'key-reused' } }
    return { ok: true, head, events: commit.log, replayed: true }
  }
}

const headAfter = (id: CaseId, before: Head | undefined, log: readonly LoggedEvent[]): Head => {
  const last = log.at(-1)
  const state: CaseState = fold(log, before?.state ?? nothing)
  if (!last || state.status === 'none') throw new Error('A command must cause an event')
  return { id, state, version: last.sequence, hash: last.hash, opened: before?.opened ?? last.at }
}

const heads = ({ items, next }: Page): Heads => {
  const all = items.map(asHead)
  return next ? { heads: all, next } : { heads: all }
}

/** Four letters of a key: a head so remembers every key at a fifth of the bytes, and may err only by looking one up. */
const markOf = ({ key: sent }: Envelope): string => digestOf(sent).slice(0, 4)

const asKnown = (item: Item): Known => {
  const packed = z.instanceof(Uint8Array).parse(item.snapshot)
  const { used, ...snapshot } = Snapshot.parse(unpackSnapshot(packed))
  const id = CaseId.parse(item.pk.slice(2))
  return { head: { id, version: z.int().parse(item.version), ...snapshot }, used }
}

const asHead = (item: Item): Head => asKnown(item).head

const headItem = ({ id, version, state, hash, opened }: Head, used: string): Item => {
  const wakes = wakesAfter(state)
  return {
    ...key.head(id),
    version,
    snapshot: packSnapshot({ state, hash, opened, used }),
    ...index.casesOf(state.county, opened, id),
    ...index.enterpriseCase(state.enterprise.code, opened, id),
    ...(wakes && index.wake(id, wakes)),
    ...headQueue(id, state),
  }
}
