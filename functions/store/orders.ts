import * as z from 'zod/mini'
import { CaseId, PersonId } from '../engine/ids.ts'
import { notThereYet, stillThere } from './expressions.ts'
import { index, key } from './keys.ts'
import type { Table } from './table.ts'

const Order = z.object({
  case: CaseId,
  /** The last event that the archive holds. */
  sequence: z.int(),
  by: PersonId,
  at: z.string(),
  status: z.enum(['waiting', 'ready', 'failed']),
  object: z.optional(z.string()),
  size: z.optional(z.int()),
  failure: z.optional(z.string()),
  /** Of the whole archive, where an order of many cases has listed it. */
  digests: z.optional(z.object({ sha256: z.string(), sm3: z.string(), crc32: z.string() })),
  /** What the archive says of the public log, once asked: files of `proof/`, and the place that they prove. */
  log: z.optional(
    z.object({
      proof: z.array(z.object({ path: z.string(), content: z.string() })),
      place: z.optional(z.object({ origin: z.string(), entry: z.int(), of: z.int() })),
    }),
  ),
  /** Files of `signatures/`, in base64: made once, so that an archive made again is the same to the byte. */
  signatures: z.optional(z.array(z.object({ path: z.string(), content: z.string() }))),
})
export type Order = z.infer<typeof Order>

const Redacted = z.object({ at: z.string(), object: z.optional(z.string()), size: z.optional(z.int()) })
export type Redacted = z.infer<typeof Redacted>

/** Orders of archives: one for a case at an event, whoever asks. */
export class Orders {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async order(caseId: string, sequence: number): Promise<Order | undefined> {
    const item = await this.table.get(key.order(caseId, sequence))
    return item && Order.parse(item)
  }

  /** Places an order; false where the same archive was ordered before. */
  async place(order: Order): Promise<boolean> {
    return this.table.put(
      {
        ...key.order(order.case, order.sequence),
        type: 'archive-order',
        ...order,
        ...index.orders(order.by, order.at),
      },
      [notThereYet],
    )
  }

  /** An order that nobody waits for by itself: no job takes it up, no list shows it. */
  async placeQuietly(order: Order): Promise<boolean> {
    return this.table.put({ ...key.order(order.case, order.sequence), type: 'archive-part', ...order }, [
      notThereYet,
    ])
  }

  async finish(order: Order): Promise<void> {
    const { status, object, size, failure } = order
    const set = { status, object, size, failure }
    await this.table.update(key.order(order.case, order.sequence), { set }, [stillThere])
  }

  /** Keeps what an archive was signed with. */
  async sign(order: Order): Promise<void> {
    const set = { signatures: order.signatures }
    await this.table.update(key.order(order.case, order.sequence), { set }, [stillThere])
  }

  async keepDigests({ case: id, sequence, digests }: Order): Promise<void> {
    await this.table.update(key.order(id, sequence), { set: { digests } }, [stillThere])
  }

  /** Keeps what it says of the public log. */
  async keepLog(order: Order): Promise<void> {
    const set = { log: order.log }
    await this.table.update(key.order(order.case, order.sequence), { set }, [stillThere])
  }

  /** Orders a failed archive anew, so that the job's stream sees it again. */
  async forget(order: Order): Promise<void> {
    await this.table.remove(key.order(order.case, order.sequence))
  }

  /** Orders the variant of an archive for outsiders; asked for anew, the job sees it again. */
  async placeRedacted({ case: id, sequence }: Order, at: string): Promise<void> {
    const item = { ...key.redacted(id, sequence), type: 'archive-redacted', case: id, sequence, at }
    await this.table.remove(key.redacted(id, sequence))
    await this.table.put(item, [notThereYet])
  }

  async redacted({ case: id, sequence }: Order): Promise<Redacted | undefined> {
    const item = await this.table.get(key.redacted(id, sequence))
    return item && Redacted.parse(item)
  }

  async finishRedacted(id: string, sequence: number, set: { object: string; size: number }): Promise<void> {
    await this.table.update(key.redacted(id, sequence), { set }, [stillThere])
  }

  async of(
    person: string,
    page: { limit: number; after?: string | undefined },
  ): Promise<{ orders: Order[]; next?: string }> {
    const { items, next } = await this.table.list('enterprise', `ORDERS#${person}`, {
      ...page,
      newestFirst: true,
    })
    const orders = items.map((item) => Order.parse(item))
    return next ? { orders, next } : { orders }
  }
}
