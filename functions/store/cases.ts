import { type Duty, dutyIn } from '../engine/case.ts'
import type { Command, Rules } from '../engine/commands.ts'
import type { LoggedEvent } from '../engine/events.ts'
import { CaseId } from '../engine/ids.ts'
import type { Machine } from '../engine/machine.ts'
import { type Commit, commitIn, isCommit, type Link, linksIn } from './commit.ts'
import { dutyAt } from './duties.ts'
import type { Envelope, Means, Outcome } from './execute.ts'
import { asHead, type Head } from './head.ts'
import type { KeptAs } from './keeping.ts'
import { key } from './keys.ts'
import { inventoryOf } from './machines.ts'
import { isWaitingFor, waitingIn } from './queue.ts'
import type { Page, Table } from './table.ts'

type PageOf = { readonly limit: number; readonly after?: string | undefined }
/** Cases opened from one moment until before another. */
export type Opened = { readonly from?: string | undefined; readonly until?: string | undefined }
export type Heads = { readonly heads: readonly Head[]; readonly next?: string }
/** A duty of an organ, and the case that it is of. */
export type Given = { readonly head: Head; readonly duty: Duty }
export type Waiting = { readonly head: Head; readonly filing: number; readonly due: string }

export class Cases {
  private readonly table: Table
  private readonly rules: () => Promise<Rules>
  private readonly also: Means['also']

  /**
   * `rules` are read when a command comes: no page that only reads needs the whole regulation. `also` adds
   * what must be saved with the events, such as entries of the public register.
   */
  constructor(table: Table, rules: () => Promise<Rules>, also: Means['also'] = () => []) {
    this.table = table
    this.rules = rules
    this.also = also
  }

  async head(id: CaseId): Promise<Head | undefined> {
    const item = await this.table.get(key.head(id))
    return item && asHead(item)
  }

  async heads(keys: readonly CaseId[]): Promise<Head[]> {
    return (await this.table.getAll(keys.map((id) => key.head(id)))).map(asHead)
  }

  private async headsById(entries: readonly { readonly case: CaseId }[]): Promise<Map<CaseId, Head>> {
    const heads = await this.heads(entries.map((entry) => entry.case))
    return new Map(heads.map((head) => [head.id, head]))
  }

  /** The whole log of a case, in order. */
  async history(id: CaseId): Promise<LoggedEvent[]> {
    return (await this.commits(id)).flatMap(({ log }) => log)
  }

  /** … command by command; of a record that was deleted only what says so. */
  async commits(id: CaseId): Promise<Commit[]> {
    const items = await this.table.partition(key.head(id).pk, 'E#')
    return items.filter(isCommit).map(commitIn)
  }

  /** The events of which a deletion left only the hashes, command by command. */
  async links(id: CaseId): Promise<Link[][]> {
    const items = await this.table.partition(key.head(id).pk, 'E#')
    return items.flatMap((item) => (isCommit(item) ? [] : [linksIn(item)]))
  }

  /** The commit that holds an event by its sequence, as its first event. */
  async eventsFrom(id: CaseId, sequence: number): Promise<LoggedEvent[]> {
    const commit = await this.table.get(key.commit(id, sequence))
    return commit && isCommit(commit) ? [...commitIn(commit).log] : []
  }

  /** Whether a command was carried out under a key. */
  async wasSent(id: CaseId, sent: string): Promise<boolean> {
    const commits = await this.table.partition(key.head(id).pk, 'E#')
    return commits.some((commit) => commit.key === sent)
  }

  /** Carries a command out: see `execute.ts`, which is read with the rules when the first command comes. */
  async execute(id: CaseId, command: Command, envelope: Envelope): Promise<Outcome> {
    const [{ execute }, rules] = await Promise.all([import('./execute.ts'), this.rules()])
    return execute({ table: this.table, rules, also: this.also }, id, command, envelope)
  }

  async ofCounty(division: string, { from, until, ...page }: PageOf & Opened): Promise<Heads> {
    const range = between('', from, until)
    return heads(
      await this.table.list('county', `CASES#${division}`, { ...page, ...range, newestFirst: true }),
    )
  }

  /** The machines that an enterprise's cases list. */
  async machines(code: string): Promise<readonly Machine[]> {
    return (await inventoryOf(this.table, code)).machines
  }

  /** All of an enterprise; the index may lag a moment behind. */
  async everyOf(code: string): Promise<CaseId[]> {
    const ids: CaseId[] = []
    let after: string | undefined
    do {
      const page = await this.ofEnterprise(code, { limit: 100, after })
      ids.push(...page.heads.map(({ id }) => id))
      after = page.next
    } while (after !== undefined)
    return ids
  }

  async ofEnterprise(code: string, { from, until, ...page }: PageOf & Opened): Promise<Heads> {
    const range = between('C#', from, until)
    return heads(await this.table.list('enterprise', `EN#${code}`, { ...page, ...range, newestFirst: true }))
  }

  /** Cases of one shard whose dates rest on a calendar that was not there, of years up to `year`. */
  async provisional(shard: number, year: number, limit: number): Promise<CaseId[]> {
    const { items } = await this.table.keys('wake', `PROVISIONAL#${shard}`, {
      until: String(year + 1),
      limit,
    })
    return items.map(({ pk }) => CaseId.parse(pk.slice(2)))
  }

  /** Cases of one shard whose clock ended before `today`. */
  async due(shard: number, today: string, limit: number): Promise<CaseId[]> {
    const { items } = await this.table.keys('wake', `WAKE#${shard}`, { until: today, limit })
    return items.map(({ pk }) => CaseId.parse(pk.slice(2)))
  }

  /** Cases of a division whose record is held, due to be deleted, agreed to be, or gone. */
  async kept(division: string, as: KeptAs, page: PageOf): Promise<Heads> {
    const prefix = `${as}#`
    const { items, next } = await this.table.keys('county', `KEPT#${division}`, { ...page, prefix })
    const found = await this.heads(items.map(({ pk }) => CaseId.parse(pk.slice(2))))
    return next ? { heads: found, next } : { heads: found }
  }

  /** Cases in which a filing has waited for an organ until its last day or longer. */
  async waitedFor(organ: string, today: string): Promise<CaseId[]> {
    const found = new Set<CaseId>()
    let after: string | undefined
    do {
      const page = await this.table.keys('queue', `Q#${organ}`, { until: `${today}~`, limit: 100, after })
      for (const item of page.items) found.add(waitingIn(item).case)
      after = page.next
    } while (after !== undefined)
    return [...found]
  }

  /** Filings that wait for an organ, the soonest due first; what the index still shows in error is left out. */
  async queue(
    organ: string,
    page: PageOf & { /** Only what was due before this day. */ readonly until?: string },
  ): Promise<{ waiting: Waiting[]; next?: string }> {
    const { items, next } = await this.table.keys('queue', `Q#${organ}`, page)
    const entries = items.map(waitingIn)
    const found = await this.headsById(entries)
    const waiting = entries.flatMap(({ case: id, filing, due }) => {
      const head = found.get(id)
      return head && isWaitingFor(head.state, filing, organ) ? [{ head, filing, due }] : []
    })
    return next ? { waiting, next } : { waiting }
  }

  /** Open duties of an organ, or those of it that stand apart (`apartOf`), the soonest due first; an index may lag behind what the heads say. */
  async duties(organ: string, page: PageOf): Promise<{ given: Given[]; next?: string }> {
    const { items, next } = await this.table.keys('queue', `DUTY#${organ}`, page)
    const entries = items.map(dutyAt)
    const found = await this.headsById(entries)
    const given = entries.flatMap(({ case: id, no }) => {
      const head = found.get(id)
      const duty = head && dutyIn(head.state, no)
      return duty ? [{ head, duty }] : []
    })
    return next ? { given, next } : { given }
  }
}

/** Sort keys of an index that begin with a moment, after a prefix; all of them where neither end is given. */
const between = (prefix: string, from?: string, until?: string) =>
  from || until
    ? { from: `${prefix}${from ?? '0'}`, until: `${prefix}${until ?? '9'}` }
    : { ...(prefix && { prefix }) }

const heads = ({ items, next }: Page): Heads => {
  const all = items.map(asHead)
  return next ? { heads: all, next } : { heads: all }
}
