import * as z from 'zod/mini'
import { yearAt } from '../engine/accounting.ts'
import { shanghaiDate } from '../engine/day.ts'
import { Exit } from '../engine/exit.ts'
import { atVersion, notThereYet } from './expressions.ts'
import { jitter } from './jitter.ts'
import { key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Table, Write } from './table.ts'

const Kept = z.object({ version: z.int(), exits: z.instanceof(Uint8Array) })
const All = z.array(Exit)

const attempts = 40
/** DynamoDB takes a hundred writes at once. */
const mostAtOnce = 90

/** What left, by division and year: written by the outbox, read for figures and returns. */
export class Exits {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /**
   * Keeps all exits of an enterprise as its logs have them now. Whoever read the logs before another kept
   * what it had read loses, and reads them anew: so what is kept last rests on the newest logs.
   */
  async keep(enterprise: string, read: () => Promise<readonly Exit[]>): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { version, exits } = await this.known(enterprise)
      const changed = notAmong(exits, All.parse(await read()))
      if (changed.length === 0) return
      const now = changed.slice(0, mostAtOnce)
      const done = await this.table.transact([
        kept(enterprise, version, [...exits.filter((one) => !now.some(sameAs(one))), ...now]),
        ...now.map(rowOf),
      ])
      if (done !== 'done') await jitter(attempt)
    }
    throw new Error(`Exits of ${enterprise} stayed contended through ${attempts} attempts`)
  }

  /** All that left in a division in a year, by day. */
  async of(division: string, year: number): Promise<Exit[]> {
    const items = await this.table.partition(key.exit(division, year, '', '', 0).pk, '')
    return items.map((item) => Exit.parse(item))
  }

  private async known(enterprise: string): Promise<{ version: number; exits: readonly Exit[] }> {
    const item = await this.table.get(key.exits(enterprise))
    if (!item) return { version: 0, exits: [] }
    const { version, exits } = Kept.parse(item)
    return { version, exits: All.parse(unpackForGood(exits)) }
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

const kept = (enterprise: string, version: number, exits: readonly Exit[]): Write => ({
  put: { ...key.exits(enterprise), version: version + 1, exits: packForGood(exits) },
  only: [version === 0 ? notThereYet : atVersion(version)],
})

const rowOf = (exit: Exit): Write => ({ put: { ...keyOf(exit), ...exit } })

const keyOf = ({ division, at, case: id, sequence }: Exit) =>
  key.exit(division, yearAt(at), shanghaiDate(Date.parse(at)), id, sequence)
