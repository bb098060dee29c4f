import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { createTransport } from 'nodemailer'
import type { Mail } from '../store/mails.ts'

type Sender = {
  readonly from: string
  readonly host: string
  /** SES's configuration set, which tells of mail that comes back. */
  readonly events?: string | undefined
}

export type Send = (mail: Mail) => Promise<void>

/** Sends over SES v2; the Message-ID follows from the mail's id, so a duplicate shows as one. */
export const senderOf = ({ from, host, events }: Sender): Send => {
  const transport = createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } })
  return async ({ id, to, subject, text, html, thread }) => {
    const references = thread && `<${thread}@${host}>`
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      messageId: `<${id}@${host}>`,
      ...(references && { inReplyTo: references, references }),
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(events && { ses: { ConfigurationSetName: events } }),
    })
  }
}
