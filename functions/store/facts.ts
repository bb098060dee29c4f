import { shanghaiDate } from '../engine/day.ts'
import { Fact } from '../engine/facts.ts'
import { notOlder } from './expressions.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

/** A month of one division, `2026-03`; of one organ where it is named. */
export type Asked = { readonly division: string; readonly month: string; readonly organ?: string | undefined }

/** What became of tasks, by division and month: written by the outbox, read for figures. */
export class Facts {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Keeps a fact as it follows from the log up to a sequence; keeping it again changes nothing. */
  async keep(fact: Fact, upTo: number): Promise<void> {
    await this.table.put({ ...keyOf(fact), ...fact, upTo }, [notOlder(upTo)])
  }

  /** As many facts as asked, and whether those are all. */
  async of({ division, month, organ }: Asked, limit: number): Promise<{ facts: Fact[]; isAll: boolean }> {
    const { pk } = key.fact(division, month, '', '', '', 0)
    const { items, isAll } = await this.table.some(pk, {
      ...(organ !== undefined && { prefix: `${organ}#` }),
      limit,
    })
    return { facts: items.map((item) => Fact.parse(item)), isAll }
  }
}

const keyOf = ({ division, organ, at, case: id, sequence }: Fact) =>
  key.fact(division, shanghaiDate(Date.parse(at)).slice(0, 7), organ, at, id, sequence)
