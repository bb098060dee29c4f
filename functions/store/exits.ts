import * as z from 'zod/mini'
import { yearAt } from '../engine/accounting.ts'
import { shanghaiDate } from '../engine/day.ts'
import { Exit } from '../engine/exit.ts'
import { exitShares } from '../engine/progress.ts'
import { difference } from '../engine/shares.ts'
import { keepList } from './kept.ts'
import { key } from './keys.ts'
import { isSortKey } from './range.ts'
import { Sums } from './sums.ts'
import type { Table, Write } from './table.ts'

const All = z.array(Exit)

/** DynamoDB takes a hundred writes at once; each exit is one, and may change a cell of the figures. */
const mostAtOnce = 45

/** What left, by division and year: written by the outbox, read for figures and returns. */
export class Exits {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** Keeps all exits of an enterprise as its logs have them now, and what they come to. */
  async keep(enterprise: string, read: () => Promise<readonly Exit[]>): Promise<void> {
    const sums = new Sums(this.table)
    await keepList(
      this.table,
      key.exits(enterprise),
      (list) => All.parse(list),
      async (known) => {
        const changed = notAmong(known, All.parse(await read())).slice(0, mostAtOnce)
        if (changed.length === 0) return undefined
        const replaced = known.filter((one) => changed.some(sameAs(one)))
        const kept = known.filter((one) => !replaced.includes(one))
        const gains = difference(exitShares(replaced), exitShares(changed))
        return {
          list: [...kept, ...changed],
          writes: [...changed.map(rowOf), ...(await sums.changes(gains))],
        }
      },
    )
  }

  /** All that left in a division in a year, by day. */
  async of(division: string, year: number): Promise<Exit[]> {
    const items = await this.table.partition(key.exit(division, year, '', '', 0).pk, '')
    return items.map((item) => Exit.parse(item))
  }

  /** A page of that, of a month where one is named, from where a page ended; `next` where there is more. */
  async page(
    { division, year, month = '' }: { division: string; year: number; month?: string },
    { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<{ exits: Exit[]; next?: string }> {
    const { items, isAll } = await this.table.some(key.exit(division, year, '', '', 0).pk, {
      // A space comes before whatever else a key could go on with.
      from: after && isSortKey(after) ? `${after} ` : month || '0',
      until: `${month}~`,
      limit,
    })
    const exits = items.map((item) => Exit.parse(item))
    const last = items.at(-1)?.sk
    return isAll || !last ? { exits } : { exits, next: last }
  }
}

const sameAs =
  (one: Exit) =>
  (other: Exit): boolean =>
    other.case === one.case && other.sequence === one.sequence

const notAmong = (known: readonly Exit[], exits: readonly Exit[]): Exit[] => {
  const words = new Set(known.map((exit) => JSON.stringify(exit)))
  return exits.filter((exit) => !words.has(JSON.stringify(exit)))
}

const rowOf = (exit: Exit): Write => ({ put: { ...keyOf(exit), ...exit } })

const keyOf = ({ division, at, case: id, sequence }: Exit) =>
  key.exit(division, yearAt(at), shanghaiDate(Date.parse(at)), id, sequence)
