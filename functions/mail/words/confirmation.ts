import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'

/** What a person is asked to confirm. */
export type Confirming = 'decision' | 'act' | 'administration' | 'record' | 'add-passkey' | 'remove-passkey'

/** The mail with the digits that confirm it; who has a passkey confirms by that, so none is ever mailed to remove one. */
export const confirmationLetter = (what: Confirming, digits: string, about?: Text): Letter => ({
  ...letters[what],
  ...(about && { facts: [{ label: { zh: '事项', en: 'Matter' }, value: about }] }),
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

const act: Letter = {
  subject: { zh: '操作确认码', en: 'Confirm what you do' },
  paragraphs: [
    {
      zh: '您正在一个重要环节办理转交、加签、征求意见、答复意见或收回决定。请在 10 分钟内在办理页输入下面的 8 位确认码。',
      en: 'You are about to transfer a task of an important step, add a signer, ask or give an opinion, or take a decision back. Type the 8 digits below on its page within 10 minutes.',
    },
    tellNobody,
  ],
}

const administration: Letter = {
  subject: { zh: '管理操作确认码', en: 'Confirm an administrator’s act' },
  paragraphs: [
    {
      zh: '您正在修改人员的权限、邮箱、登录或通行密钥。请在 10 分钟内在该页输入下面的 8 位确认码。',
      en: 'You are about to change somebody’s roles, mailbox, sessions or passkeys. Type the 8 digits below on that page within 10 minutes.',
    },
    tellNobody,
  ],
}

const record: Letter = {
  subject: { zh: '档案操作确认码', en: 'Confirm what you do with a record' },
  paragraphs: [
    {
      zh: '您正在解除档案冻结或者同意销毁档案。请在 10 分钟内在该页输入下面的 8 位确认码。',
      en: 'You are about to lift a legal hold, or to agree that a record be deleted. Type the 8 digits below on that page within 10 minutes.',
    },
    tellNobody,
  ],
}

const letters: Readonly<Record<Confirming, Letter>> = {
  decision,
  act,
  administration,
  record,
  'add-passkey': passkey,
  'remove-passkey': passkey,
}
