import { type RegisterDefinition, registers } from '../../../forms/registers.ts'
import type { Entry } from '../../register/entries.ts'
import { Failure } from '../../web/failure.ts'
import { loggedView } from '../../web/models/logged.ts'
import { entryView, rowsOf } from '../../web/models/register.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { registerEntryPage, registerListPage } from '../../web/views/pages/register.tsx'
import type { Visit } from '../../web/visit.ts'

const perPage = 20

const hrefOf = (register: string, entry?: string): string =>
  `/register/${[register, ...(entry === undefined ? [] : [entry])].map(encodeURIComponent).join('/')}`

export const first = async (): Promise<SiteResponse> => {
  const [register] = registers
  if (!register) throw new Failure(404)
  return seeOther(hrefOf(register.id))
}

const registerOf = ({ params }: Visit): RegisterDefinition => {
  const found = registers.find(({ id }) => id === params.register)
  if (!found) throw new Failure(404)
  return found
}

/** One page of a register, the newest entry first. */
export const list = async (visit: Visit): Promise<SiteResponse> => {
  const { id, title, heads } = registerOf(visit)
  const after = visit.query.get('after') ?? undefined
  const { entries, next } = await services().register.list(id, { limit: perPage, after })
  const view = registerListPage({
    title,
    registers: registers.map((one) => ({ href: hrefOf(one.id), text: one.title, current: one.id === id })),
    rows: entries.flatMap((entry) => rowsOf(entry, hrefOf(id, entry.id))),
    ...(heads && { heads }),
    ...(after && { first: hrefOf(id) }),
    ...(next && { next: `${hrefOf(id)}?after=${encodeURIComponent(next)}` }),
  })
  return keptForAMinute(visit, show(visit, view))
}

export const entry = async (visit: Visit): Promise<SiteResponse> => {
  const register = registerOf(visit)
  const found = await entryOf(visit, register)
  const address = `${settings().BASE_URL}${hrefOf(register.id, found.id)}`
  const place = { address, back: hrefOf(register.id) }
  const logged = await loggedView(services().log, found)
  const view = { ...(await entryView(register, found, place)), logged }
  return keptForAMinute(visit, show(visit, registerEntryPage(view)))
}

const longestEntry = 100

/** An entry has one permanent address: that of its own register. */
const entryOf = async ({ params }: Visit, { id }: RegisterDefinition): Promise<Entry> => {
  const { entry: asked = '' } = params
  const found = asked.length <= longestEntry ? await services().register.entry(asked) : undefined
  if (found?.register !== id) throw new Failure(404)
  return found
}

/** What a stranger sees may be kept for a minute; the page of a person or one that sets a cookie may not. */
const keptForAMinute = ({ person }: Visit, response: SiteResponse): SiteResponse =>
  person || (response.cookies ?? []).length > 0
    ? response
    : {
        ...response,
        headers: {
          ...response.headers,
          'cache-control': 'public, max-age=60',
          vary: 'accept-language, cookie',
        },
      }
