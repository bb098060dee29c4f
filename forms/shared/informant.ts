import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Field, Rule } from '../../functions/engine/form.ts'
import { email, phone, text } from '../define.ts'
import { fault } from './values.ts'

/** Who tells: asked beside a form of the public, and never part of it (DOMAIN row 45 and §6.16). */
export const informantFields: readonly Field[] = [
  text(
    'informantName',
    { zh: '您的姓名', en: 'Your name' },
    {
      max: 40,
      optional: true,
      autocomplete: 'name',
      hint: {
        zh: '愿意署名才填。姓名和联系方式加密另存，办理人员看不到；答复由平台直接发到您的邮箱',
        en: 'Only if you want to give it. Name and contact are sealed and kept apart, and no official sees them; the platform itself mails you the answer',
      },
    },
  ),
  email('informantEmail', { zh: '您的邮箱', en: 'Your mailbox' }, { optional: true }),
  phone('informantPhone', { zh: '您的电话', en: 'Your telephone' }, { optional: true }),
]

/** Whoever gives a name is answered, and so gives a mailbox; whoever gives neither is anonymous. */
export const namedWhole: Rule = ({ informantName, informantEmail, informantPhone }) => {
  const [name, mailbox, telephone] = [informantName, informantEmail, informantPhone].map(textOf)
  if (!name && !mailbox && !telephone) return []
  return [
    ...(name
      ? []
      : [
          fault(
            'informantName',
            '请填写姓名；不愿署名的，姓名、邮箱和电话都不填',
            'Enter your name, or leave name, mailbox and telephone all blank',
          ),
        ]),
    ...(mailbox
      ? []
      : [
          fault(
            'informantEmail',
            '请填写邮箱，答复将发到这里；不愿署名的，姓名、邮箱和电话都不填',
            'Enter the mailbox to which the answer goes, or leave name, mailbox and telephone all blank',
          ),
        ]),
  ]
}
