import * as z from 'zod/mini'
import { notThereYet, stillThere } from './expressions.ts'
import { index, key } from './keys.ts'
import type { Table, Write } from './table.ts'

const Mail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Message-Id of the conversation that it belongs to. */
  thread: z.optional(z.string()),
  at: z.string(),
})
export type Mail = z.infer<typeof Mail>

/** Sent mail is forgotten by the table after a week; the case keeps what was decided, not the letters. */
const keptSeconds = 7 * 24 * 3600

/** Mail is stored as it will be sent before it is sent, so that nothing accepted is lost. */
export class Mails {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  static write(mail: Mail): Write {
    return {
      put: { ...key.mail(mail.id), type: 'mail', ...mail, ...index.unsent(mail.id, mail.at) },
      only: [notThereYet],
    }
  }

  /** Stores a mail once under its id, with what must exist when it arrives. */
  async store(mail: Mail, alongside: readonly Write[] = []): Promise<void> {
    const done = await this.table.settle([Mails.write(mail), ...alongside])
    if (done !== 'done' && done.refused > 0) throw new Error(`Mail ${mail.id}: what goes with it is taken`)
  }

  async unsent(id: string): Promise<Mail | undefined> {
    const item = await this.table.get(key.mail(id))
    return item && item.queuePk !== undefined ? Mail.parse(item) : undefined
  }

  /** The oldest mails of a shard stored before `until` and not yet sent. */
  async overdue(shard: number, until: string, limit: number): Promise<Mail[]> {
    const { items } = await this.table.list('queue', `UNSENT#${shard}`, { until, limit })
    return items.filter((item) => item.queuePk !== undefined).map((item) => Mail.parse(item))
  }

  /** Sent: out of the list, its words and links erased. */
  async sent(mail: Mail, at: string): Promise<void> {
    const expires = Math.floor(Date.parse(at) / 1000) + keptSeconds
    await this.table.update(
      key.mail(mail.id),
      { set: { sent: at, expires }, remove: ['queuePk', 'queueSk', 'text', 'html'] },
      [stillThere],
    )
  }
}
