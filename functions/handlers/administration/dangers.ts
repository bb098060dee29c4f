import type { Person, Role } from '../../engine/people.ts'
import { subjectOf } from '../../engine/people.ts'
import type { Dangerous } from '../../web/once-confirmed.ts'
import { roleWords } from './role-words.ts'

type Danger = Omit<Dangerous, 'back'>

/** What of a change lets somebody act who could not: another mailbox, or a role; nothing where it does not. */
export const dangerOf = (before: Person | undefined, changed: Person): Danger | undefined => {
  const given = changed.active ? changed.roles.filter((role) => !before?.active || !isHeld(before, role)) : []
  const isMoved = before !== undefined && before.email !== changed.email
  if (!isMoved && given.length === 0) return undefined
  const roles = given.map(roleWords)
  return {
    title: { zh: '确认修改人员与权限', en: 'Confirm the change of a person' },
    what: {
      zh: [
        changed.name,
        ...(isMoved ? [`登录邮箱由 ${before.email} 换成 ${changed.email}，并邮件告知原邮箱`] : []),
        ...(roles.length > 0 ? [`新增权限：${roles.map(({ zh }) => zh).join('、')}`] : []),
      ].join('；'),
      en: [
        changed.name,
        ...(isMoved ? [`mailbox ${before.email} becomes ${changed.email}; the old one is told by mail`] : []),
        ...(roles.length > 0 ? [`roles added: ${roles.map(({ en }) => en).join(', ')}`] : []),
      ].join('; '),
    },
  }
}

const isHeld = ({ roles }: Person, role: Role): boolean =>
  roles.some((one) => one.role === role.role && subjectOf(one) === subjectOf(role))

export const endingSessions = ({ name }: Person): Danger => ({
  title: { zh: '确认结束全部登录', en: 'Confirm the end of all sessions' },
  what: {
    zh: `${name}的全部登录将结束，已记住的设备将忘记。`,
    en: `All sessions of ${name} end, and their devices are forgotten.`,
  },
})

export const removingPasskey = ({ name }: Person, passkey: string): Danger => ({
  title: { zh: '确认移除通行密钥', en: 'Confirm the removal of a passkey' },
  what: {
    zh: `将移除${name}的通行密钥“${passkey}”。请先与本人电话核实；本人会收到邮件。`,
    en: `The passkey “${passkey}” of ${name} will be removed. Ask them by telephone first; they are told by mail.`,
  },
})

export const replacing = (leaver: Person, successor: Person): Danger => ({
  title: { zh: '确认接替', en: 'Confirm the replacement' },
  what: {
    zh: `${successor.name}接替${leaver.name}的权限和待办，${leaver.name}停用并结束全部登录。`,
    en: `${successor.name} takes over the roles and tasks of ${leaver.name}, who is deactivated and signed out everywhere.`,
  },
})
