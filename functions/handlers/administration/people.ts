import type { Person } from '../../engine/people.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type PersonRow, peoplePage } from '../../web/views/pages/people.tsx'
import type { Visit } from '../../web/visit.ts'
import { roleWords } from './role-words.ts'

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
