import * as z from 'zod/mini'
import { LedgerEntry } from '../engine/ledger.ts'
import { type Clause, notOlder } from './expressions.ts'
import { key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import { isSortKey } from './range.ts'
import type { Table } from './table.ts'

/** Where the newest case of an enterprise on one track stands. */
const Standing = z.object({
  enterprise: z.string(),
  track: z.string(),
  number: z.string(),
  state: z.string(),
  opened: z.string(),
  upTo: z.int(),
})
export type Standing = z.infer<typeof Standing>

const notEarlier = (opened: string, upTo: number): Clause => ({
  expression: '(attribute_not_exists(pk) OR opened < :opened OR (opened = :opened AND upTo <= :upTo))',
  values: { ':opened': opened, ':upTo': upTo },
})

/** The ledger of cases by division: written by the outbox, read for the list and its files. */
export class Ledger {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async keep(entry: LedgerEntry): Promise<void> {
    const { division, opened, case: id, upTo } = entry
    const item = { ...key.ledger(division, opened, id), upTo, entry: packForGood(entry) }
    await this.table.put(item, [notOlder(upTo)])
  }

  /** Entries of a division, the newest first, from where a page ended; `next` where there are more. */
  async of(
    division: string,
    { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<{ entries: LedgerEntry[]; next?: string }> {
    const { pk } = key.ledger(division, '', '')
    const { items, isAll } = await this.table.some(pk, {
      limit,
      newestFirst: true,
      ...(after && isSortKey(after) && { until: after }),
    })
    const entries = items.map(({ entry }) =>
      LedgerEntry.parse(unpackForGood(z.instanceof(Uint8Array).parse(entry))),
    )
    const last = items.at(-1)?.sk
    return isAll || !last ? { entries } : { entries, next: last }
  }

  async keepStanding(standing: Standing): Promise<void> {
    const { enterprise, track, opened, upTo } = standing
    await this.table.put({ ...key.standing(enterprise, track), ...standing }, [notEarlier(opened, upTo)])
  }

  /** Where enterprises stand on some tracks. */
  async standings(enterprises: readonly string[], tracks: readonly string[]): Promise<Standing[]> {
    const keys = [...new Set(enterprises)].flatMap((code) => tracks.map((track) => key.standing(code, track)))
    return (await this.table.getAll(keys)).map((item) => Standing.parse(item))
  }
}
