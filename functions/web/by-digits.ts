import { digestOf } from '../engine/digest.ts'
import type { Person } from '../engine/people.ts'
import { compose } from '../mail/compose.ts'
import { confirmationLetter } from '../mail/words/confirmation.ts'
import { countTry } from './limiting.ts'
import { notMeLink } from './not-me-link.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newDigits, newId } from './secrets.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import type { Answer, ToConfirm } from './to-confirm.ts'

const seconds = 10 * 60
const tries = 5

/** Confirmation by fresh digits: mailed when something is sent without them, and good for exactly that. */
export const byDigits = async (request: SiteRequest, person: Person, asked: ToConfirm): Promise<Answer> => {
  const digits = (request.form.get('digits') ?? '').normalize('NFKC').replace(/\D/g, '')
  const about = digestOf(asked.what)
  const kept = digits ? await services().links.confirmation(asked.of, secondsOf(request)) : undefined
  if (!kept || kept.about !== about) return mailCode(request, person, asked, about)
  if (!(await services().links.tryConfirmation(asked.of))) return mailCode(request, person, asked, about)
  await countTry(request, 'decision-digits', person.id)
  if (kept.code !== hashOf(digits)) return { is: 'digits-wrong' }
  await services().links.endConfirmation(asked.of)
  return { is: 'confirmed', by: 'digits' }
}

const mailCode = async (
  request: SiteRequest,
  person: Person,
  { of, what, matter }: ToConfirm,
  about: string,
): Promise<Answer> => {
  await countTry(request, 'decision-mail', person.id)
  const digits = newDigits()
  const kills = { links: [], sessions: [] }
  const disowned = { about: 'decision' as const, person: person.id, kills }
  const notMe = notMeLink(disowned, settings().BASE_URL, secondsOf(request))
  const letter = compose({ ...confirmationLetter(what.for, digits, matter), ...notMe.part })
  const expires = secondsOf(request) + seconds
  await services().links.expectConfirmation(of, { about, code: hashOf(digits), tries, expires })
  const mail = { id: `confirm-${newId(20)}`, to: person.email, ...letter, at: request.at }
  await services().mails.store(mail, [notMe.write])
  return { is: 'digits-mailed' }
}
