import type { RegisterDefinition } from '../../../forms/registers.ts'
import type { FieldError } from '../../engine/form.ts'
import { Day } from '../../engine/ids.ts'
import { listed, type StoodLine, stoodOn } from '../../register/stood.ts'
import { registerHref } from '../../web/addresses.ts'
import { Failure } from '../../web/failure.ts'
import { keptForAMoment } from '../../web/kept.ts'
import { registerOf } from '../../web/register-query.ts'
import { json, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { entryName } from '../../web/views/pages/entry-name.ts'
import { registerDayAskPage, registerDayPage } from '../../web/views/pages/register-day.tsx'
import type { Visit } from '../../web/visit.ts'

const asked = ({ query, today }: Visit): string => query.get('day') || today

/** A day that there was, up to today; without one, today. */
const dayOf = (visit: Visit): string | undefined => {
  const day = Day.safeParse(asked(visit)).data
  return day !== undefined && day <= visit.today ? day : undefined
}

const partOf = async (visit: Visit, { id }: RegisterDefinition, day: string) => {
  const after = visit.query.get('after') ?? undefined
  return { day, after, ...(await stoodOn(services().table, id, day, after)) }
}

const at = (id: string, file: 'on' | 'on.json', day: string, after?: string): string =>
  `${registerHref(id)}/${file}?${new URLSearchParams({ day, ...(after && { after }) })}`

/** What stood in a register at the end of a day, in parts. */
export const page = async (visit: Visit): Promise<SiteResponse> => {
  const register = registerOf(visit)
  const { id, title } = register
  const place = { title, back: registerHref(id), action: `${registerHref(id)}/on` }
  const day = dayOf(visit)
  if (day === undefined)
    return show(visit, registerDayAskPage({ ...place, day: asked(visit), errors: [noDay] }), { status: 422 })
  const { after, lines, digest, next } = await partOf(visit, register, day)
  const view = registerDayPage({
    ...{ ...place, day, digest, isToday: day === visit.today },
    lines: lines.map((line) => lineOf(id, line)),
    json: at(id, 'on.json', day, after),
    ...(after && { first: at(id, 'on', day) }),
    ...(next && { next: at(id, 'on', day, next) }),
  })
  return keptForAMoment(visit, show(visit, view))
}

const noDay: FieldError = {
  field: 'day',
  message: {
    zh: '请填写今天或者以前的一个日期，例如 2026-02-24',
    en: 'Enter a day up to today, like 2026-02-24',
  },
}

const lineOf = (register: string, { id, publishedAt, digest, entry }: StoodLine) => ({
  ...{ id, publishedAt, digest, href: registerHref(register, id) },
  enterprise: entryName(entry.rows),
})

/** The same as data: what the digest is reckoned over, and the digest. */
export const data = async (visit: Visit): Promise<SiteResponse> => {
  const register = registerOf(visit)
  const day = dayOf(visit)
  if (day === undefined) throw new Failure(404, noDay.message)
  const { lines, digest, next } = await partOf(visit, register, day)
  const list = listed(register.id, day, lines)
  return keptForAMoment(
    visit,
    json({ list, digest, ...(next && { next: at(register.id, 'on.json', day, next) }) }),
  )
}
