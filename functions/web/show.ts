import type { Person } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import { hrefHere } from './addresses.ts'
import { choiceCookie } from './cookies.ts'
import { html, type SiteResponse } from './response.ts'
import type { NavItem, Notice, View } from './views/layout.tsx'
import { page } from './views/layout.tsx'
import type { Visit } from './visit.ts'

type Shown = {
  readonly status?: number
  readonly cookies?: readonly string[]
  readonly notice?: Notice
}

/** A view as a whole page for this visitor, in their language, with their way around. */
export const show = (
  visit: Visit,
  view: View,
  { status = 200, cookies = [], notice }: Shown = {},
): SiteResponse => {
  const { lang, appearance, nonce, person, query } = visit
  const told = notice ?? noticeOf(query.get('done'))
  const body = page({
    lang,
    nonce,
    appearance,
    path: hrefHere(visit.path, query),
    ending: endingOf(visit),
    ...(person && { user: { name: person.name } }),
    nav: person ? navigation(person, visit.path) : [],
    ...(told && { notice: told }),
    ...view,
  })
  const response = html(body, status, [...chosen(visit), ...cookies])
  return { ...response, headers: { ...response.headers, 'x-nonce': nonce } }
}

/** A choice rides in the query once, and in a cookie from then on. */
const chosen = ({ lang, appearance, query }: Visit): string[] =>
  Object.entries({ lang, ...appearance })
    .filter(([name, value]) => query.get(name) === value)
    .map(([name, value]) => choiceCookie(name, value))

const endingOf = ({ session, now }: Visit) =>
  session && {
    at: new Date(session.expires * 1000).toISOString(),
    left: session.expires - Math.floor(now / 1000),
  }

/** What a redirect may say at the page that it leads to: `?done=saved`. */
const notices: Readonly<Record<string, Text>> = {
  saved: { zh: '已保存。', en: 'Saved.' },
  removed: { zh: '已移除。', en: 'Removed.' },
  urged: { zh: '已催办，有关审批人会收到新的链接。', en: 'Urged: the approvers are mailed fresh links.' },
  reassigned: { zh: '已改派，对方会收到链接。', en: 'Reassigned: they are mailed a link.' },
  passkey: { zh: '通行密钥已添加。', en: 'The passkey was added.' },
  filled: { zh: '已从文件填入，请核对后保存。', en: 'Filled in from the file: compare it, and save.' },
  imported: { zh: '导入已确认。', en: 'The import was confirmed.' },
  replaced: { zh: '接替已完成，有关人员会收到邮件。', en: 'Replaced; those concerned are told by mail.' },
  withdrawn: { zh: '申请已撤回。', en: 'The filing was withdrawn.' },
  opened: {
    zh: '案件已建立，企业会收到邮件通知。',
    en: 'The case was opened; the enterprise is told by mail.',
  },
  unlocked: {
    zh: '全部内容已开放修改，提交后从第一个环节重新审批。',
    en: 'All of it may be changed now; once submitted it is decided from the first step.',
  },
  begun: { zh: '工作事项已新建。', en: 'The matter was begun.' },
  applied: {
    zh: '已开始，请按“下一步”填写并提交；提交之前主管部门不会办理。',
    en: 'Begun. Fill in and submit what stands under “What to do next”; nothing is dealt with before that.',
  },
  held: { zh: '已冻结。', en: 'The record is held.' },
  'release-asked': {
    zh: '已提请解除，待另一位审计人员确认。',
    en: 'Asked; another auditor confirms that the hold is lifted.',
  },
  agreed: { zh: '已同意销毁。', en: 'You agreed that the record be deleted.' },
  released: { zh: '冻结已解除。', en: 'The hold was lifted.' },
  mailed: { zh: '新的审批链接已发到您的邮箱。', en: 'A fresh link has been mailed to you.' },
  linked: {
    zh: '链接已发到您的邮箱，15分钟内在手机或其他设备上打开，登录后回到这份表单。',
    en: 'A link was mailed to you: open it on your phone or another device within 15 minutes, and you are back at this form.',
  },
  'signed-out': { zh: '您已退出登录。', en: 'You are signed out.' },
  uploaded: { zh: '附件已收到。', en: 'The file was received.' },
  refused: { zh: '附件未被接收，原因见下方。', en: 'The file was not accepted; the reason is given below.' },
  checking: {
    zh: '附件正在检查，请稍后刷新本页。',
    en: 'The file is being checked; reload this page in a moment.',
  },
}

const noticeOf = (done: string | null): Notice | undefined => {
  const text = done === null ? undefined : Object.entries(notices).find(([name]) => name === done)?.[1]
  return text && { kind: done === 'refused' ? 'important' : 'success', text }
}

const places: readonly { href: string; text: Text; roles: readonly string[] }[] = [
  { href: '/my', text: { zh: '我的企业', en: 'My enterprise' }, roles: ['contact'] },
  { href: '/work', text: { zh: '待办', en: 'Queue' }, roles: ['officer', 'approver'] },
  { href: '/work/cases', text: { zh: '案件', en: 'Cases' }, roles: ['officer', 'approver'] },
  { href: '/work/ledger', text: { zh: '台账', en: 'Ledger' }, roles: ['officer', 'approver'] },
  { href: '/work/progress', text: { zh: '工作进展', en: 'Progress' }, roles: ['officer', 'approver'] },
  { href: '/work/exits', text: { zh: '退出情况', en: 'Exits' }, roles: ['officer', 'approver'] },
  { href: '/work/measures', text: { zh: '办理情况', en: 'Figures' }, roles: ['officer', 'approver'] },
  { href: '/audit', text: { zh: '审计', en: 'Audit' }, roles: ['auditor'] },
  { href: '/work/retention', text: { zh: '保管和冻结', en: 'Retention' }, roles: ['auditor'] },
  { href: '/audit/exits', text: { zh: '数据复核', en: 'Recount' }, roles: ['auditor'] },
  { href: '/admin', text: { zh: '人员与权限', en: 'People and roles' }, roles: ['administrator'] },
  { href: '/admin/imports', text: { zh: '导入', en: 'Imports' }, roles: ['administrator'] },
  {
    href: '/register',
    text: { zh: '公开登记簿', en: 'Public register' },
    roles: ['contact', 'officer', 'approver', 'auditor', 'administrator'],
  },
]

const navigation = (person: Person, path: string): NavItem[] => {
  const open = places.filter(({ roles }) => person.roles.some(({ role }) => roles.includes(role)))
  const current = open.filter(({ href }) => path === href || path.startsWith(`${href}/`)).at(-1)
  return open.map(({ href, text }) => ({ href, text, current: href === current?.href }))
}
