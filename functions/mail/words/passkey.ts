import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { same } from '../setting.ts'
import { momentOf } from './moment.ts'

export type PasskeyChange = {
  readonly act: 'added' | 'removed' | 'removed-by-administrator'
  /** Of the passkey, as its owner gave it. */
  readonly name: string
  readonly at: string
}

const words: Readonly<Record<PasskeyChange['act'], { readonly subject: Text; readonly what: Text }>> = {
  added: {
    subject: { zh: '回执：已添加通行密钥', en: 'Receipt: a passkey was added' },
    what: {
      zh: '您的账户添加了一个通行密钥。今后重要决定须用通行密钥确认，不再发送确认码。',
      en: 'A passkey was added to your account. From now on important decisions are confirmed by a passkey; no code is mailed.',
    },
  },
  removed: {
    subject: { zh: '回执：已移除通行密钥', en: 'Receipt: a passkey was removed' },
    what: { zh: '您的账户移除了一个通行密钥。', en: 'A passkey was removed from your account.' },
  },
  'removed-by-administrator': {
    subject: { zh: '管理员移除了您的通行密钥', en: 'The administrator removed your passkey' },
    what: {
      zh: '平台管理员移除了您的一个通行密钥。没有其他通行密钥时，重要决定改用发到邮箱的确认码；您可以登录后重新添加。',
      en: 'The administrator removed a passkey of yours. Where no other is left, important decisions are confirmed by a mailed code; sign in to add one anew.',
    },
  },
}

const callThem: Text = {
  zh: '如果不是您要求的，请立即电话联系平台管理员。',
  en: 'If you did not ask for this, call the administrator at once.',
}

const disownIt: Text = {
  zh: '如果不是您本人操作的，请在邮件末尾撤销，并电话联系平台管理员。',
  en: 'If this was not you, revoke it at the end of this mail and call the administrator.',
}

/** Told to its owner at every change, that nobody changes it unseen. */
export const passkeyLetter = ({ act, name, at }: PasskeyChange): Letter => ({
  subject: words[act].subject,
  paragraphs: [words[act].what, act === 'removed-by-administrator' ? callThem : disownIt],
  facts: [
    { label: { zh: '通行密钥', en: 'Passkey' }, value: same(name) },
    { label: { zh: '时间', en: 'At' }, value: momentOf(at) },
  ],
})
