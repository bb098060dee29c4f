import { createHmac, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { type Clause, notThereYet } from './expressions.ts'
import { key } from './keys.ts'
import { type LimitName, limits, windowAt } from './limits.ts'
import type { Table } from './table.ts'

const daySeconds = 24 * 3600

const fewerThan = (most: number): Clause => ({
  expression: '(attribute_not_exists(pk) OR tries < :most)',
  values: { ':most': most },
})

const Secret = z.object({ secret: z.string() })

/**
 * How often something was tried in a window, by an HMAC of whose try it was. Its key is random, one
 * a day, and expires with what it hashed: who tried cannot be told from the table afterwards.
 */
export class Attempts {
  private readonly table: Table
  private today: { readonly day: number; readonly secret: string } | undefined

  constructor(table: Table) {
    this.table = table
  }

  /** Counts a try in one write; false where the window has no more of them. */
  async count(name: LimitName, whose: string, nowSeconds: number): Promise<boolean> {
    const { most } = limits[name]
    const { at, ends } = await this.place(name, whose, nowSeconds)
    return this.table.update(at, { add: { tries: 1 }, set: { expires: ends } }, [fewerThan(most)])
  }

  /** Whether the window has no more tries; counts nothing. */
  async isSpent(name: LimitName, whose: string, nowSeconds: number): Promise<boolean> {
    const { at } = await this.place(name, whose, nowSeconds)
    const item = await this.table.get(at)
    return item !== undefined && z.int().parse(item.tries) >= limits[name].most
  }

  private async place(name: LimitName, whose: string, nowSeconds: number) {
    const { begins, ends } = windowAt(limits[name], nowSeconds)
    const secret = await this.secretOf(Math.floor(begins / daySeconds))
    const hash = createHmac('sha256', secret).update(`${name}\n${whose}`).digest('hex')
    return { at: key.attempts(hash, begins), ends }
  }

  /** The day's key: whoever counts first on a day makes it, all others read it once. */
  private async secretOf(day: number): Promise<string> {
    if (this.today?.day !== day) this.today = { day, secret: await this.readOrMake(day) }
    return this.today.secret
  }

  private async readOrMake(day: number): Promise<string> {
    const at = key.attemptsSecret(day)
    const kept = await this.table.get(at)
    if (kept) return Secret.parse(kept).secret
    const secret = randomBytes(32).toString('base64url')
    const made = await this.table.put({ ...at, secret, expires: (day + 1) * daySeconds }, [notThereYet])
    return made ? secret : this.readOrMake(day)
  }
}
