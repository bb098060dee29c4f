import { type Role, subjectOf } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import { organName } from '../../web/names.ts'
import { roleOptions } from '../../web/views/pages/people.tsx'

/** A role and what it is held of: 审批人 · 高唐县工业和信息化局. */
export const roleWords = (role: Role): Text => {
  const as = roleOptions.find(({ value }) => value === role.role)?.label ?? { zh: role.role, en: role.role }
  if (role.role === 'administrator') return as
  const of = organName(subjectOf(role))
  return { zh: `${as.zh} · ${of.zh}`, en: `${as.en} · ${of.en}` }
}
