import { rowsOf, textOf } from '../../engine/answer-kinds.ts'
import type { FieldError, Rule } from '../../engine/form.ts'
import type { Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'

const fault = (field: string, zh: string, en: string): FieldError => ({ field, message: { zh, en } })

const longestMailbox = 120

export const shortMailbox: Rule = ({ email }) =>
  textOf(email).length > longestMailbox
    ? [
        fault(
          'email',
          `邮箱不得超过 ${longestMailbox} 字`,
          `The mailbox must have at most ${longestMailbox} characters`,
        ),
      ]
    : []

const ofOrgan = ['officer', 'approver', 'auditor']

/** A role of an organ names the organ, a contact's the enterprise. */
export const placeFaults: Rule = ({ roles }) =>
  rowsOf(roles).flatMap((row, index) => {
    const role = textOf(row.role)
    if (ofOrgan.includes(role) && !row.organ)
      return [fault(`roles.${index}.organ`, '请选择该角色所属的单位', 'Select the organ of this role')]
    return role === 'contact' && !row.enterprise
      ? [
          fault(
            `roles.${index}.enterprise`,
            '请填写企业的统一社会信用代码',
            'Enter the credit code of the enterprise',
          ),
        ]
      : []
  })

/** Nobody files for an enterprise and decides for the authority. */
export const rolesApart: Rule = ({ roles }) => {
  const held = rowsOf(roles).map((row) => textOf(row.role))
  return held.includes('contact') && held.some((role) => role !== 'contact' && role !== '')
    ? [
        fault(
          'roles',
          '企业联系人不能同时担任其他角色。请为其另设一个使用企业邮箱的人员',
          'A contact of an enterprise can hold no other role. Add another person with a mailbox of the enterprise',
        ),
      ]
    : []
}

/** Administrators cannot shut themselves out; another administrator can. */
export const ownRoleFaults = (
  self: Pick<Person, 'id'>,
  changed: Pick<Person, 'id' | 'active' | 'roles'>,
): FieldError[] => {
  if (self.id !== changed.id) return []
  return [
    ...(changed.active
      ? []
      : [
          fault(
            'active',
            '不能停用自己。请由另一位管理员办理',
            'You cannot deactivate yourself; ask another administrator',
          ),
        ]),
    ...(changed.roles.some(({ role }) => role === 'administrator')
      ? []
      : [
          fault(
            'roles',
            '不能移除自己的管理员角色。请由另一位管理员办理',
            'You cannot remove your own administrator role; ask another administrator',
          ),
        ]),
  ]
}

export const unknownEnterprise: Text = {
  zh: '没有登记这个企业。请核对代码；企业在第一次立案时登记',
  en: 'No such enterprise is registered. Check the code; an enterprise is registered with its first case',
}

export const mailboxTaken: FieldError = fault(
  'email',
  '这个邮箱已属于另一位人员。请换一个，或修改那位人员',
  'This mailbox belongs to somebody else already. Enter another, or change that person',
)

export const changedMeanwhile: FieldError = fault(
  'name',
  '另一位管理员刚刚修改了此人。下面是您填写的内容，尚未保存；核对后再次保存将以您的为准',
  'Another administrator has just changed this person. Below is what you typed, not saved yet; check it and save again to keep yours',
)
