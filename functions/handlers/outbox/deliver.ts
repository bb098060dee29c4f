import type { Send } from '../../mail/send.ts'
import type { Services } from '../../web/services.ts'

/** Sends a stored letter unless it went out before; dying in between sends it twice, never not at all. */
export const deliver = async ({ mails }: Services, send: Send, id: string): Promise<void> => {
  const mail = await mails.unsent(id)
  if (!mail) return
  await send(mail)
  await mails.sent(mail, mail.at)
}
