import type { Letter } from '../compose.ts'
import { same } from '../setting.ts'
import { momentOf } from './moment.ts'

/** To the old address: whoever reads it learns that it is no longer theirs to sign in by. */
export const newMailboxLetter = ({ name, at }: { readonly name: string; readonly at: string }): Letter => ({
  subject: { zh: '您的登录邮箱已被更换', en: 'Your mailbox was changed' },
  paragraphs: [
    {
      zh: '平台管理员把您的登录邮箱换成了另一个。今后的登录链接、审批任务和确认码都发到新邮箱，这个邮箱不再收到。',
      en: 'The administrator entered another mailbox for you. Sign-in links, tasks and codes go there from now on, and no longer to this one.',
    },
    {
      zh: '如果不是您要求的，请立即电话联系平台管理员。',
      en: 'If you did not ask for this, call the administrator at once.',
    },
  ],
  facts: [
    { label: { zh: '姓名', en: 'Name' }, value: same(name) },
    { label: { zh: '时间', en: 'At' }, value: momentOf(at) },
  ],
})
