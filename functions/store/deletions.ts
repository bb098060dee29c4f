import * as z from 'zod/mini'
import { CaseId, Moment } from '../engine/ids.ts'
import { Link } from './commit.ts'
import { atVersion, notThereYet, stillThere } from './expressions.ts'
import { key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Table } from './table.ts'

/** A file of a record that is deleted, and what became of it. */
const PlannedFile = z.object({
  sha256: z.string(),
  sm3: z.string(),
  size: z.int(),
  name: z.string(),
  /** It was not in the store when the deletion was planned. */
  missing: z.optional(z.literal(true)),
  /** Deleted; or still there, as another case has it or Object Lock keeps it. */
  became: z.optional(z.enum(['deleted', 'shared', 'locked', 'missing'])),
})
export type PlannedFile = z.infer<typeof PlannedFile>

const Plan = z.object({
  at: Moment,
  files: z.array(PlannedFile),
  events: z.array(Link),
  /** Files of `signatures/`, in base64: made once, so that a certificate made again is the same. */
  signatures: z.optional(z.array(z.object({ path: z.string(), content: z.string() }))),
})
export type Plan = z.infer<typeof Plan>

/** What the deletion of records rests on: what is to be done, how far it is, and whose every file is. */
export class Deletions {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Cases of a shard whose files have to follow what was done to their record. */
  async pending(shard: number, limit: number): Promise<CaseId[]> {
    const { items } = await this.table.keys('wake', `KEEPING#${shard}`, { limit })
    return items.map(({ pk }) => CaseId.parse(pk.slice(2)))
  }

  /** The version of the case up to which its files are to follow. */
  async upTo(id: CaseId): Promise<number | undefined> {
    const item = await this.table.get(key.keeping(id))
    return item?.wakePk === undefined ? undefined : z.int().parse(item.version)
  }

  /** They have followed, unless something was done meanwhile. */
  async settled(id: CaseId, version: number): Promise<void> {
    await this.table.update(key.keeping(id), { remove: ['wakePk', 'wakeSk'] }, [atVersion(version)])
  }

  async plan(id: CaseId): Promise<Plan | undefined> {
    const item = await this.table.get(key.deletion(id))
    return item && Plan.parse(unpackForGood(z.instanceof(Uint8Array).parse(item.packed)))
  }

  /** The plan that stands: this one, or the one that was made before. */
  async begin(id: CaseId, plan: Plan): Promise<Plan> {
    const item = { ...key.deletion(id), type: 'deletion', packed: packForGood(Plan.parse(plan)) }
    if (await this.table.put(item, [notThereYet])) return plan
    return (await this.plan(id)) ?? plan
  }

  async keep(id: CaseId, plan: Plan): Promise<void> {
    await this.table.update(key.deletion(id), { set: { packed: packForGood(Plan.parse(plan)) } }, [
      stillThere,
    ])
  }

  /** A case has a file, or is about to: while the file is being deleted this says false, and it must come again. */
  async claim(sha256: string, id: CaseId): Promise<boolean> {
    await this.table.put({ ...key.claim(sha256, id) })
    return (await this.table.get(key.fileLeaving(sha256))) === undefined
  }

  /**
   * The cases that have a file, as of now. It is marked as leaving before it is asked whose it is, and claims are
   * written before that mark is looked for: of a claim and a deletion at the same moment one sees the other.
   */
  async leaving(sha256: string): Promise<CaseId[]> {
    await this.table.put({ ...key.fileLeaving(sha256) })
    return this.claimants(sha256)
  }

  async claimants(sha256: string): Promise<CaseId[]> {
    const items = await this.table.partition(key.fileLeaving(sha256).pk, 'C#')
    return items.map(({ sk }) => CaseId.parse(sk.slice(2)))
  }

  /** The case has it no longer, and it is not being deleted any more. */
  async left(sha256: string, id: CaseId): Promise<void> {
    await this.table.remove(key.claim(sha256, id))
    await this.table.remove(key.fileLeaving(sha256))
  }
}
