import type { Letter } from '../compose.ts'

/** What a person is asked to confirm. */
export type Confirming = 'decision' | 'add-passkey' | 'remove-passkey'

/** The mail with the digits that confirm it; who has a passkey confirms by that, so none is ever mailed to remove one. */
export const confirmationLetter = (what: Confirming, digits: string): Letter => ({
  ...(what === 'decision' ? decision : passkey),
  code: { label: { zh: '确认码', en: 'Code' }, value: digits },
})

const tellNobody = {
  zh: '确认码不要告诉任何人。如果不是您本人在操作，请在邮件末尾撤销。',
  en: 'Tell nobody the code. If this is not you, revoke it at the end of this mail.',
}

const decision: Letter = {
  subject: { zh: '决定确认码', en: 'Confirm your decision' },
  paragraphs: [
    {
      zh: '您正在作出一项重要决定。请在 10 分钟内在审批页输入下面的 8 位确认码。',
      en: 'You are about to make an important decision. Type the 8 digits below on the task page within 10 minutes.',
    },
    tellNobody,
  ],
}

const passkey: Letter = {
  subject: { zh: '通行密钥确认码', en: 'Confirm your passkey' },
  paragraphs: [
    {
      zh: '您正在添加通行密钥，今后用它确认重要决定。请在 10 分钟内输入下面的 8 位确认码。',
      en: 'You are about to add a passkey, which will confirm your important decisions. Type the 8 digits below within 10 minutes.',
    },
    tellNobody,
  ],
}
