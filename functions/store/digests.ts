import * as z from 'zod/mini'
import { PersonId } from '../engine/ids.ts'
import { index, key } from './keys.ts'
import { Task } from './links.ts'
import type { Table, Write } from './table.ts'

const Gathered = z.object({ person: PersonId, task: Task, at: z.string() })
/** A task that its person reads of in their next digest. */
export type Gathered = z.infer<typeof Gathered>

const keyOf = ({ person, task }: Pick<Gathered, 'person' | 'task'>) =>
  key.gathered(person, `${task.case}#${task.filing}#${task.epoch}#${task.organ}`)

/** What waits for digests, each task once a person. */
export class Digests {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async gather(one: Gathered): Promise<void> {
    await this.table.put({ ...keyOf(one), ...one, ...index.digest(one.person, one.at) })
  }

  /** What was gathered in one shard before a moment, the oldest first. */
  async due(shard: number, until: string, limit: number): Promise<Gathered[]> {
    const { items } = await this.table.list('wake', `DIGEST#${shard}`, { until, limit })
    return items.map((item) => Gathered.parse(item))
  }

  /** For removing it together with what the digest is stored with. */
  static taken(one: Pick<Gathered, 'person' | 'task'>): Write {
    return { remove: keyOf(one) }
  }

  async remove(one: Gathered): Promise<void> {
    await this.table.remove(keyOf(one))
  }
}
