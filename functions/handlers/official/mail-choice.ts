import type { Person } from '../../engine/people.ts'
import { Failure } from '../../web/failure.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { mailChoicePage } from '../../web/views/pages/mail-choice.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

/** Only whoever decides something is mailed tasks. */
const approverOf = (visit: Visit): Person => {
  const person = personOf(visit)
  if (!person.roles.some(({ role }) => role === 'approver'))
    throw new Failure(403, {
      zh: '审批任务的邮件只发给审批人，您目前没有审批职责。',
      en: 'Mail about tasks goes to approvers; you approve nothing at present.',
    })
  return person
}

export const mailChoice = async (visit: Visit): Promise<SiteResponse> => {
  const { digest } = approverOf(visit)
  const sending = { action: '/work/mail', requestKey: 'mail' }
  return show(visit, mailChoicePage({ isDigest: digest === true, sending, back: '/work' }))
}

/** The same choice again changes nothing. */
export const choose = async (visit: Visit): Promise<SiteResponse> => {
  const person = approverOf(visit)
  const { digest: _, ...rest } = person
  const isWanted = visit.form.get('_action') === 'digest'
  if (isWanted === (person.digest === true)) return seeOther('/work/mail?done=saved')
  const saved = await services().people.save({ ...rest, ...(isWanted && { digest: true as const }) }, person)
  if (saved !== 'saved')
    throw new Failure(409, {
      zh: '您的信息刚刚被修改，请重试。',
      en: 'Your entry was changed a moment ago. Try again.',
    })
  return seeOther('/work/mail?done=saved')
}
