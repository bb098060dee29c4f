import * as z from 'zod/mini'
import { notThereYet } from './expressions.ts'
import { key } from './keys.ts'
import type { Table, Write } from './table.ts'

/** Why mail to a mailbox is in vain: it came back for good, or was reported as unwanted. */
const Failing = z.object({ kind: z.enum(['bounce', 'complaint']), at: z.string(), detail: z.string() })
export type Failing = z.infer<typeof Failing>

/** What is known of mailboxes that fail; mail is sent to them all the same, as an address may work again. */
export class Mailboxes {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async failing(address: string): Promise<Failing | undefined> {
    const item = await this.table.get(key.failing(address))
    return item && Failing.parse(item)
  }

  /** Marks a mailbox once, together with the mails that tell of it; false where it was marked already. */
  async mark(address: string, failing: Failing, alongside: readonly Write[]): Promise<boolean> {
    const mark = { put: { ...key.failing(address), ...failing }, only: [notThereYet] }
    return (await this.table.settle([mark, ...alongside])) === 'done'
  }

  /** Somebody has seen to it. */
  async clear(address: string): Promise<void> {
    await this.table.remove(key.failing(address))
  }
}
