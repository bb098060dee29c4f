import type { Text } from '../../engine/text.ts'
import type { ActName } from './act-names.ts'

type Asking = {
  readonly intro: Text
  readonly words: Text
  readonly send: Text
}

const reason: Text = { zh: '理由', en: 'Reason' }

/** What the page of each act says. */
export const actWords: { readonly [Name in ActName]: Asking } = {
  transfer: {
    intro: {
      zh: '转交后只由这一位办理，其他人的链接失效。本单位审批人需要时可以再转回自己。',
      en: 'Only this person can then decide it; everybody else’s link ends. Any approver of your organ may take it over again.',
    },
    words: reason,
    send: { zh: '转交', en: 'Give it to them' },
  },
  opinion: {
    intro: {
      zh: '对方会收到链接，答复记入案件档案并发邮件给您。意见不代替审批，也不停止办理期限。',
      en: 'They are mailed a link; the answer goes on the record and is mailed to you. It is no decision, and the period goes on.',
    },
    words: { zh: '想请对方说明的问题', en: 'What you ask' },
    send: { zh: '征求意见', en: 'Ask' },
  },
  signer: {
    intro: {
      zh: '被加签单位须签署意见：前加签的先签，之后回到您；并签的与您同时签；后加签的在本环节通过后签。',
      en: 'The organ must sign too: before it comes back to you, beside you, or once this step is carried.',
    },
    words: reason,
    send: { zh: '加签', en: 'Add the signer' },
  },
  recuse: {
    intro: {
      zh: '与本案有利害关系的，应当回避。回避后您不能再办理这一件，由本单位其他审批人办理。',
      en: 'Stand aside where you have an interest in the case. You can then sign nothing of this filing; a colleague decides.',
    },
    words: { zh: '回避理由', en: 'Why you stand aside' },
    send: { zh: '回避', en: 'Stand aside' },
  },
  'take-back': {
    intro: {
      zh: '下一位办理前可以收回您的决定。收回后这一环节重新办理，有关人员会收到新的链接。',
      en: 'Until the next person acts you may take your decision back. The step is then decided anew, under new links.',
    },
    words: reason,
    send: { zh: '收回', en: 'Take it back' },
  },
}
