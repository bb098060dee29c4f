import * as z from 'zod/mini'
import { PersonId } from '../engine/ids.ts'
import { notThereYet, stillThere } from './expressions.ts'
import { index, key } from './keys.ts'
import { Task } from './links.ts'
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
  /** Of a mail that asks somebody to act on a task: it goes out only while the task is still theirs. */
  asks: z.optional(z.object({ person: PersonId, tasks: z.array(Task) })),
  /** It was handed over once, and nobody knows whether it arrived. */
  tried: z.optional(z.literal(true)),
})
export type Mail = z.infer<typeof Mail>

const sealedMark = 'sealed:'
/** The addressee of a mail to whoever told of something: where that is sealed, and not who it is. */
export const sealedTo = (about: string): string => `${sealedMark}${about}`
/** What such an addressee is sealed about; undefined for a mailbox. */
export const sealedIn = (to: string): string | undefined =>
  to.startsWith(sealedMark) ? to.slice(sealedMark.length) : undefined

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

  /** About to be handed over: whoever finds it so later cannot know whether it arrived. */
  async trying({ id }: Mail): Promise<void> {
    await this.table.update(key.mail(id), { set: { tried: true } }, [stillThere])
  }

  /** It was refused, so it certainly did not arrive. */
  async refused({ id }: Mail): Promise<void> {
    await this.table.update(key.mail(id), { remove: ['tried'] }, [stillThere])
  }

  /** Sent: out of the list, its words and links erased. */
  async sent(mail: Mail, at: string): Promise<void> {
    await this.done(mail, at, { sent: at })
  }

  /** Not sent, and why not: nobody needs it any more. */
  async drop(mail: Mail, at: string, why: string): Promise<void> {
    await this.done(mail, at, { dropped: why })
  }

  private async done({ id }: Mail, at: string, what: object): Promise<void> {
    const expires = Math.floor(Date.parse(at) / 1000) + keptSeconds
    const remove = ['queuePk', 'queueSk', 'text', 'html', 'tried', 'asks']
    await this.table.update(key.mail(id), { set: { ...what, expires }, remove }, [stillThere])
  }
}
