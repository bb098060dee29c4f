import type { Text } from '../../engine/text.ts'
import { waitingFor } from '../task-session.ts'
import type { ActDoneView } from '../views/pages/act.tsx'
import type { ActOn } from './act.ts'
import type { ActName } from './act-names.ts'

const done: { readonly [Name in ActName]: { readonly title: Text; readonly text: Text } } = {
  transfer: {
    title: { zh: '已转交', en: 'Transferred' },
    text: { zh: '对方已收到链接，由其办理。', en: 'Your colleague has been mailed a link and decides it.' },
  },
  opinion: {
    title: { zh: '已征求意见', en: 'Asked' },
    text: {
      zh: '对方已收到链接。答复后会发邮件给您；这一件仍由您办理。',
      en: 'They have been mailed a link, and you will be mailed the answer. The task is still yours.',
    },
  },
  signer: {
    title: { zh: '已加签', en: 'Signer added' },
    text: {
      zh: '轮到加签单位时，其审批人会收到链接。',
      en: 'Its approvers are mailed when it is their turn.',
    },
  },
  recuse: {
    title: { zh: '已回避', en: 'You stand aside' },
    text: {
      zh: '本单位其他审批人已收到通知，由其办理。',
      en: 'The other approvers of your organ have been told; one of them decides.',
    },
  },
  'take-back': {
    title: { zh: '已收回决定', en: 'Taken back' },
    text: {
      zh: '这一环节重新办理，新的链接已发到邮箱。',
      en: 'The step is decided anew; new links have been mailed.',
    },
  },
}

/** What an act did, with the way back to the task where it still waits for the visitor's organ. */
export const actDone = (name: ActName, { head, task, back }: ActOn): ActDoneView => ({
  ...done[name],
  links:
    (name === 'opinion' || name === 'signer') && waitingFor(head, task)
      ? [{ href: back, text: { zh: '返回审批', en: 'Back to the task' } }]
      : [],
})
