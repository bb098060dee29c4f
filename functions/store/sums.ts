import * as z from 'zod/mini'
import { type Amounts, added, difference, Share } from '../engine/shares.ts'
import type { Clause } from './expressions.ts'
import { notThereYet } from './expressions.ts'
import { keepList } from './kept.ts'
import { key } from './keys.ts'
import type { Item, Table, Write } from './table.ts'

const All = z.array(Share)
const Words = z.record(z.string(), z.string())

/** Cells of one division and year that a page reads; there are fewer, however many cases there are. */
const mostCells = 4000

/** Figures that are sums of shares, by division: written by the outbox, read for dashboards. */
export class Sums {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Keeps what a case adds to the figures as its log has it now; says what was read of it last. */
  async keep<Read extends { readonly shares: readonly Share[] }>(
    caseId: string,
    read: () => Promise<Read>,
  ): Promise<Read> {
    let last: Read | undefined
    const parse = (list: unknown) => All.parse(list)
    await keepList(this.table, key.shares(caseId), parse, async (known) => {
      last = await read()
      const writes = await this.changes(difference(known, last.shares))
      return writes.length > 0 ? { list: last.shares, writes } : undefined
    })
    if (!last) throw new Error('A change was kept without being read')
    return last
  }

  /** What is written so that cells gain or lose; each is changed as it was read, or not at all. */
  async changes(gains: readonly Share[]): Promise<Write[]> {
    return Promise.all(
      gains.map(async ({ division, cell, amounts }): Promise<Write> => {
        const at = key.sum(division, cell)
        const item = await this.table.get(at)
        const only = [item ? unchanged(item) : notThereYet]
        const after = added([item ? amountsIn(item) : {}, amounts])
        return Object.keys(after).length > 0
          ? { put: { ...at, amounts: JSON.stringify(after) }, only }
          : { remove: at, only }
      }),
    )
  }

  /** The cells of a division whose path begins so; may lag a moment behind. */
  async of(division: string, ...begins: readonly string[]): Promise<Share[]> {
    const { pk, sk } = key.sum(division, [...begins, ''])
    const { items } = await this.table.some(pk, { prefix: sk, limit: mostCells })
    return items.map((item) => ({ division, cell: item.sk.split('#'), amounts: { ...amountsIn(item) } }))
  }
}

const amountsIn = ({ amounts }: Item): Amounts => Words.parse(JSON.parse(String(amounts)))

/** By what it says and not by a version: a cell that came to nothing is gone, and begins anew. */
const unchanged = ({ amounts }: Item): Clause => ({
  expression: 'amounts = :read',
  values: { ':read': amounts },
})
