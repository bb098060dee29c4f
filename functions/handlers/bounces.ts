import * as z from 'zod/mini'
import { compose } from '../mail/compose.ts'
import { mailboxFails } from '../mail/words/mailbox.ts'
import { type Failing, Mailboxes } from '../store/mailboxes.ts'
import { Mails } from '../store/mails.ts'
import { newId } from '../web/secrets.ts'
import { services } from '../web/services.ts'
import { settings } from '../web/settings.ts'

const Recipient = z.object({ emailAddress: z.string(), diagnosticCode: z.optional(z.string()) })

/** What SES tells EventBridge of a mail that came back or was reported (SES developer guide, event data). */
const Told = z.object({
  time: z.string(),
  detail: z.object({
    bounce: z.optional(z.object({ bounceType: z.string(), bouncedRecipients: z.array(Recipient) })),
    complaint: z.optional(
      z.object({
        complaintFeedbackType: z.optional(z.nullable(z.string())),
        complainedRecipients: z.array(Recipient),
      }),
    ),
  }),
})
type Told = z.infer<typeof Told>

type Fault = Failing & { readonly address: string }

/** Marks mailboxes that take no mail or complained, and tells the administrators of each once. */
export const handler = async (event: unknown): Promise<{ marked: number }> => {
  const faults = faultsIn(Told.parse(event))
  let marked = 0
  for (const fault of faults) if (await tell(fault)) marked += 1
  return { marked }
}

/** A bounce that may pass, such as a full mailbox, is SES's to try again. */
const faultsIn = ({ time: at, detail: { bounce, complaint } }: Told): Fault[] => [
  ...(bounce?.bounceType === 'Permanent' ? bounce.bouncedRecipients : []).map((one) => ({
    address: one.emailAddress,
    kind: 'bounce' as const,
    at,
    detail: one.diagnosticCode ?? '',
  })),
  ...(complaint?.complainedRecipients ?? []).map((one) => ({
    address: one.emailAddress,
    kind: 'complaint' as const,
    at,
    detail: complaint?.complaintFeedbackType ?? '',
  })),
]

/** Strangers asked for a sign-in link by mistake are nobody's concern. */
const tell = async ({ address, ...failing }: Fault): Promise<boolean> => {
  const { people, table } = services()
  const person = await people.byMailbox(address)
  if (!person?.active) return false
  const letter = compose(mailboxFails({ person, failing, baseUrl: settings().BASE_URL }))
  const others = (await people.administrators()).filter(({ id }) => id !== person.id)
  const mails = others.map((to) =>
    Mails.write({ id: `failing-${newId(20)}`, to: to.email, ...letter, at: failing.at }),
  )
  return new Mailboxes(table).mark(address, failing, mails)
}
