import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { createTransport } from 'nodemailer'
import * as z from 'zod/mini'
import type { Mail } from '../store/mails.ts'

type Sender = {
  readonly from: string
  readonly host: string
  /** SES's configuration set, which tells of mail that comes back. */
  readonly events?: string | undefined
}

export type Send = (mail: Mail) => Promise<void>

/**
 * Sends over SES v2. SES puts a Message-ID of its own in place of ours, so the mail's id rides in a header too,
 * by which a duplicate shows as one; `X-Tuichu-Repeat` marks a mail that may have arrived before.
 */
export const senderOf = ({ from, host, events }: Sender): Send => {
  // A line that broke may have carried the mail: what is sent again is marked, which the SDK's own retries are not.
  const sesClient = new SESv2Client({ maxAttempts: 1 })
  const transport = createTransport({ SES: { sesClient, SendEmailCommand } })
  return async ({ id, to, subject, text, html, thread, tried }) => {
    const references = thread && `<${thread}@${host}>`
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      messageId: `<${id}@${host}>`,
      ...(references && { inReplyTo: references, references }),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Tuichu-Mail': id,
        ...(tried && { 'X-Tuichu-Repeat': 'possible-duplicate' }),
      },
      ...(events && { ses: { ConfigurationSetName: events } }),
    })
  }
}

/** What a failed attempt says: SES answered no, to this mail or to all; or nobody knows. */
export type Refusal = 'this-mail' | 'all-mail' | 'unknown'

/** 503 and 429 are SES's own no, before it took anything; other faults of the server may come after it did. */
export const refusalIn = (error: unknown): Refusal => {
  const status = statusIn(error)
  if (status === 503 || status === 429) return 'all-mail'
  return status !== undefined && status >= 400 && status < 500 ? 'this-mail' : 'unknown'
}

const Answered = z.object({ $metadata: z.object({ httpStatusCode: z.optional(z.number()) }) })

const statusIn = (error: unknown): number | undefined =>
  Answered.safeParse(error).data?.$metadata.httpStatusCode
