import * as z from 'zod/mini'
import { CaseId } from '../engine/ids.ts'
import { index, key } from './keys.ts'
import type { Table, Write } from './table.ts'

const Text = z.object({ zh: z.string(), en: z.string() })

const Message = z.object({
  id: z.string(),
  case: CaseId,
  at: z.string(),
  subject: Text,
  paragraphs: z.array(Text),
  facts: z.array(z.object({ label: Text, value: Text })),
})
export type Message = z.infer<typeof Message>

/** What an enterprise was told by mail, kept without links: the mail itself is erased once it is sent. */
export class Messages {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** The same words under the same id, however many people they go to. */
  static write(code: string, message: Message): Write {
    return {
      put: {
        ...key.message(message.id),
        ...message,
        ...index.enterpriseMessage(code, message.at, message.id),
      },
    }
  }

  /** The newest first, a page at a time. */
  async ofEnterprise(
    code: string,
    page: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<{ messages: Message[]; next?: string }> {
    const range = { ...page, prefix: 'M#', newestFirst: true }
    const { items, next } = await this.table.list(
      'enterprise',
      index.enterpriseMessage(code, '', '').enterprisePk,
      range,
    )
    const messages = items.map((item) => Message.parse(item))
    return next ? { messages, next } : { messages }
  }
}
