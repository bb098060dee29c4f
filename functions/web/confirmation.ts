import { digestOf } from '../engine/digest.ts'
import type { Person } from '../engine/people.ts'
import { compose } from '../mail/compose.ts'
import type { Task } from '../store/links.ts'
import type { TypedDecision } from './decision.ts'
import { countTry } from './limiting.ts'
import { notMeLink } from './not-me-link.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newDigits, newId } from './secrets.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'

const seconds = 10 * 60
const tries = 5

/**
 * The fresh code of a high-stakes step: mailed when a decision is sent without one, and good only for
 * that decision on that content. `mailed` and `wrong` mean that the person has to type it.
 */
export const confirmed = async (
  request: SiteRequest,
  person: Person,
  task: Task,
  typed: TypedDecision,
): Promise<'confirmed' | 'mailed' | 'wrong'> => {
  const digits = (request.form.get('digits') ?? '').normalize('NFKC').replace(/\D/g, '')
  const of = hashOf(`${person.id} ${task.case} ${task.filing} ${task.epoch} ${task.organ}`)
  const about = digestOf({ ...typed, digest: task.digest })
  const kept = digits ? await services().links.confirmation(of, secondsOf(request)) : undefined
  if (!kept || kept.about !== about) return mailCode(request, person, of, about)
  if (!(await services().links.tryConfirmation(of))) return mailCode(request, person, of, about)
  await countTry(request, 'decision-digits', person.id)
  if (kept.code !== hashOf(digits)) return 'wrong'
  await services().links.endConfirmation(of)
  return 'confirmed'
}

const mailCode = async (
  request: SiteRequest,
  person: Person,
  of: string,
  about: string,
): Promise<'mailed'> => {
  await countTry(request, 'decision-mail', person.id)
  const digits = newDigits()
  const kills = { links: [], sessions: [] }
  const disowned = { about: 'decision' as const, person: person.id, kills }
  const notMe = notMeLink(disowned, settings().BASE_URL, secondsOf(request))
  const letter = compose({
    subject: { zh: '决定确认码', en: 'Confirm your decision' },
    paragraphs: [
      {
        zh: '您正在作出一项重要决定。请在 10 分钟内在审批页输入下面的 8 位确认码。',
        en: 'You are about to make an important decision. Type the 8 digits below on the task page within 10 minutes.',
      },
      {
        zh: '确认码不要告诉任何人。如果不是您本人在操作，请在邮件末尾撤销。',
        en: 'Tell nobody the code. If this is not you, revoke it at the end of this mail.',
      },
    ],
    code: { label: { zh: '确认码', en: 'Code' }, value: digits },
    ...notMe.part,
  })
  const expires = secondsOf(request) + seconds
  await services().links.expectConfirmation(of, { about, code: hashOf(digits), tries, expires })
  const mail = { id: `confirm-${newId(20)}`, to: person.email, ...letter, at: request.at }
  await services().mails.store(mail, [notMe.write])
  return 'mailed'
}
