import type { Answer, Browsing } from './browsing.ts'
import { mailboxOf } from './city.ts'
import { formIn, sentIn } from './html-form.ts'
import { mailsTo } from './mail.ts'
import { eightDigits, newDigits } from './visitor.ts'

/** Sends something, and where it has to be confirmed first types the digits that were mailed to this mailbox. */
export async function confirming(
  browsing: Browsing,
  email: string,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const before = (await mailsTo(browsing.site, email, eightDigits)).length
  const answer = await send()
  const form = answer.status === 200 ? formIn(answer.text, 'name="digits"') : undefined
  if (!form) return answer
  const digits = await newDigits(browsing.site, email, before)
  return browsing.post(form.action, { ...sentIn(answer.text, 'name="digits"'), digits })
}

/** The same, of the administrator. */
export const byAdministrator = (browsing: Browsing, send: () => Promise<Answer>): Promise<Answer> =>
  confirming(browsing, mailboxOf('administrator'), send)
