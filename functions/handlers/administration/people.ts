import { type Person, type Role, subjectOf } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import { organName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type PersonRow, peoplePage, roleOptions } from '../../web/views/pages/people.tsx'
import type { Visit } from '../../web/visit.ts'

const perPage = 50

/** A page of people, by name. */
export const people = async (visit: Visit): Promise<SiteResponse> => {
  const after = visit.query.get('after') ?? undefined
  const page = await services().people.all({ limit: perPage, after })
  return show(
    visit,
    peoplePage({
      rows: page.people.map(personRow),
      add: '/admin/people/new',
      ...(after && { first: '/admin' }),
      ...(page.next && { next: `/admin?after=${encodeURIComponent(page.next)}` }),
    }),
  )
}

const personRow = ({ id, name, email, title, active, roles }: Person): PersonRow => ({
  href: `/admin/people/${id}`,
  name,
  email,
  title,
  active,
  roles: roles.map(roleWords),
})

/** A role and what it is held of: 审批人 · 高唐县工业和信息化局. */
const roleWords = (role: Role): Text => {
  const as = roleOptions.find(({ value }) => value === role.role)?.label ?? { zh: role.role, en: role.role }
  if (role.role === 'administrator') return as
  const of = organName(subjectOf(role))
  return { zh: `${as.zh} · ${of.zh}`, en: `${as.en} · ${of.en}` }
}
