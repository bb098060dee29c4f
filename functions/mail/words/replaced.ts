import type { Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { same } from '../setting.ts'

export type Replaced = {
  readonly leaver: Person
  readonly successor: Person
  /** Those that went on. */
  readonly roles: readonly Text[]
  /** How many tasks went on with them. */
  readonly tasks: number
  /** The administrator. */
  readonly by: string
  readonly baseUrl: string
}

/** To both and to administrators: who has taken whose place, and with what. */
export const replaced = ({ leaver, successor, roles, tasks, by, baseUrl }: Replaced): Letter => ({
  subject: {
    zh: `已接替：${leaver.name}由${successor.name}接替`,
    en: `Replaced: ${successor.name} takes the place of ${leaver.name}`,
  },
  paragraphs: [
    {
      zh: `${leaver.name}的账号已停用，登录、审批链接和已记住的设备全部失效。下列角色和转交给其办理的事项由${successor.name}接替。`,
      en: `The account of ${leaver.name} is deactivated: sessions, links and known devices are dead. ${successor.name} takes over the roles below and the tasks that were transferred to them.`,
    },
    {
      zh: '如有不妥，请立即联系平台管理员。',
      en: 'If something is wrong with this, contact the administrator at once.',
    },
  ],
  facts: [
    ...roles.map((value) => ({ label: { zh: '角色', en: 'Role' }, value })),
    { label: { zh: '接替的事项', en: 'Tasks' }, value: { zh: `${tasks} 件`, en: String(tasks) } },
    { label: { zh: '办理人', en: 'Done by' }, value: same(by) },
  ],
  action: { label: { zh: '登录', en: 'Sign in' }, url: `${baseUrl}/sign-in` },
})
