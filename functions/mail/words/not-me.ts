import type { Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import type { Link } from '../../store/links.ts'
import type { Letter } from '../compose.ts'
import { type Facts, same } from '../setting.ts'
import { momentOf } from './moment.ts'

export type NotMe = {
  readonly person: Person
  readonly about: Extract<Link, { kind: 'not-me' }>['about']
  /** When it was said. */
  readonly at: string
  readonly baseUrl: string
}

/** The mail that a person disowned. */
const mails: { readonly [About in NotMe['about']]: Text } = {
  task: { zh: '审批邮件', en: 'the mail with a task' },
  'sign-in': { zh: '登录邮件', en: 'the mail to sign in' },
  device: { zh: '设备验证码邮件', en: 'the mail with a device code' },
  decision: { zh: '确认码邮件', en: 'the mail with a code to confirm' },
  passkey: { zh: '通行密钥变动邮件', en: 'the mail about a passkey' },
}

/** To administrators: what was said, what was done, and what is left for them to do. */
export const notMeReport = (said: NotMe): Letter => ({
  subject: {
    zh: `请核实：${said.person.name}报告不是本人操作`,
    en: `Please look into it: ${said.person.name} says “this was not me”`,
  },
  paragraphs: [
    {
      zh: `${said.person.name}报告：${mails[said.about].zh}不是本人操作引起的，或者可能被他人得到。${doneOf(said).zh}`,
      en: `${said.person.name} did not cause ${mails[said.about].en}, or somebody else may have it. ${doneOf(said).en}`,
    },
    {
      zh: '请打电话向本人核实。如果邮箱可能被他人使用，请先停用此人，或者更换邮箱。核实之后，请移除停用的通行密钥，本人才能重新添加；此前不能作出重要决定。待办事项仍由此人办理。',
      en: 'Ask the person by telephone. If somebody else may use the mailbox, deactivate the person or enter another mailbox. Then remove any suspended passkeys: until you do, the person can add none and take no high-stakes decision. Their tasks stay theirs.',
    },
  ],
  facts: factsOf(said),
  action: {
    label: { zh: '打开人员页', en: 'Open the person’s page' },
    url: `${said.baseUrl}/admin/people/${said.person.id}`,
  },
})

/** To whoever said it. */
export const notMeReceipt = (said: NotMe): Letter => ({
  subject: { zh: '回执：已按您的要求撤销', en: 'Receipt: revoked as you asked' },
  paragraphs: [
    {
      zh: `您报告${mails[said.about].zh}不是您本人的操作。${doneOf(said).zh}平台管理员已收到通知。`,
      en: `You said that you did not cause ${mails[said.about].en}. ${doneOf(said).en} The administrators have been told.`,
    },
    {
      zh: '您的待办事项没有变化：登录后在“待办”中办理，或者重新获取审批链接。如果邮箱可能被他人使用，请立即修改邮箱密码并联系平台管理员。',
      en: 'Your tasks have not changed: sign in to decide them from the queue, or to get a fresh link there. If somebody else may use your mailbox, change its password now and call the administrator.',
    },
  ],
  facts: factsOf(said),
  action: { label: { zh: '登录', en: 'Sign in' }, url: `${said.baseUrl}/sign-in` },
})

const doneOf = ({ about }: NotMe): Text => ({
  zh: `${killed[about].zh}，全部登录已退出，已记住的设备全部取消，已有的通行密钥全部停用。`,
  en: `${killed[about].en}, all sessions are ended, all known devices forgotten and all passkeys suspended.`,
})

const link: Text = { zh: '邮件中的链接已撤销', en: 'The link of that mail is revoked' }

const killed: { readonly [About in NotMe['about']]: Text } = {
  task: link,
  'sign-in': link,
  device: {
    zh: '邮件中的数字和当时打开的审批链接已作废',
    en: 'The digits of that mail and the link that was opened with them are void',
  },
  decision: { zh: '邮件中的数字已作废', en: 'The digits of that mail are void' },
  passkey: { zh: '变动通行密钥时的登录已失效', en: 'The session that changed a passkey is void' },
}

const factsOf = ({ person, about, at }: NotMe): Facts => [
  { label: { zh: '人员', en: 'Person' }, value: same(`${person.name} ${person.email}`) },
  { label: { zh: '所指邮件', en: 'About' }, value: mails[about] },
  { label: { zh: '报告时间', en: 'Said on' }, value: momentOf(at) },
]
