import type { RegisterDefinition } from '../../../forms/registers.ts'
import { Day } from '../../engine/ids.ts'
import { listed, type StoodLine, stoodOn } from '../../register/stood.ts'
import { registerHref } from '../../web/addresses.ts'
import { Failure } from '../../web/failure.ts'
import { keptForAMoment } from '../../web/kept.ts'
import { registerOf } from '../../web/register-query.ts'
import { json, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { registerDayPage } from '../../web/views/pages/register-day.tsx'
import type { Visit } from '../../web/visit.ts'

/** A day that there was, up to today; without one, today. */
const dayOf = ({ query, today }: Visit): string => {
  const day = query.get('day') || today
  if (!Day.safeParse(day).success || day > today) throw new Failure(404)
  return day
}

const partOf = async (visit: Visit, { id }: RegisterDefinition) => {
  const day = dayOf(visit)
  const after = visit.query.get('after') ?? undefined
  return { day, after, ...(await stoodOn(services().table, id, day, after)) }
}

const at = (id: string, file: 'on' | 'on.json', day: string, after?: string): string =>
  `${registerHref(id)}/${file}?${new URLSearchParams({ day, ...(after && { after }) })}`

/** What stood in a register at the end of a day, in parts. */
export const page = async (visit: Visit): Promise<SiteResponse> => {
  const register = registerOf(visit)
  const { id, title } = register
  const { day, after, lines, digest, next } = await partOf(visit, register)
  const view = registerDayPage({
    ...{ title, day, digest, isToday: day === visit.today, back: registerHref(id) },
    action: `${registerHref(id)}/on`,
    lines: lines.map((line) => lineOf(id, line)),
    json: at(id, 'on.json', day, after),
    ...(after && { first: at(id, 'on', day) }),
    ...(next && { next: at(id, 'on', day, next) }),
  })
  return keptForAMoment(visit, show(visit, view))
}

const lineOf = (register: string, { id, publishedAt, digest, entry }: StoodLine) => ({
  ...{ id, publishedAt, digest, href: registerHref(register, id) },
  ...(entry.rows[0] && { enterprise: entry.rows[0].enterprise }),
})

/** The same as data: what the digest is reckoned over, and the digest. */
export const data = async (visit: Visit): Promise<SiteResponse> => {
  const register = registerOf(visit)
  const { day, lines, digest, next } = await partOf(visit, register)
  const list = listed(register.id, day, lines)
  return keptForAMoment(
    visit,
    json({ list, digest, ...(next && { next: at(register.id, 'on.json', day, next) }) }),
  )
}
