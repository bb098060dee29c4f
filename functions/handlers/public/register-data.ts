import { municipality } from '../../../forms/organs.ts'
import type { RegisterDefinition } from '../../../forms/registers.ts'
import { csv } from '../../evidence/archive/csv.ts'
import type { Entry } from '../../register/entries.ts'
import { type Found, find } from '../../register/find.ts'
import { registerHref } from '../../web/addresses.ts'
import { atom } from '../../web/atom.ts'
import { keptForAMoment, unlessKept } from '../../web/kept.ts'
import {
  dataOf,
  dataSchema,
  entryFields,
  linesOf,
  listTitle,
  rowFields,
  summaryOf,
  updatedAt,
} from '../../web/models/register-data.ts'
import { askedOf, queryOf, type RegisterQuery, registerOf, searchOf } from '../../web/register-query.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { entryName } from '../../web/views/pages/entry-name.ts'
import { registerSchemaPage } from '../../web/views/pages/register-schema.tsx'
import type { Visit } from '../../web/visit.ts'

const perPage = 50
/** Of what is gone, the newest: as many as a reader can have missed in a while. */
const goneInFeed = 20

type List = {
  readonly register: RegisterDefinition
  readonly query: RegisterQuery
  readonly found: Found
  /** Addresses of this page of the list, and of the next, with the host. */
  readonly self: string
  readonly next?: string
  readonly isFirst: boolean
}

const hosted = (path: string): string => `${settings().BASE_URL}${path}`
const addressOf = ({ register, id }: Entry): string => hosted(registerHref(register, id))

type File = 'feed.atom' | 'entries.json' | 'entries.csv'

/** The same list as the page's, narrowed by the same words. */
const listOf = async (visit: Visit, file: File): Promise<List> => {
  const register = registerOf(visit)
  const query = queryOf(visit, register.id)
  const after = visit.query.get('after') ?? undefined
  const found = await find(services().table, askedOf(register.id, query), { limit: perPage, after })
  const at = (more: Readonly<Record<string, string>>) =>
    hosted(`${registerHref(register.id)}/${file}${searchOf(query, more)}`)
  const self = at(after ? { after } : {})
  const next = found.next
  return { register, query, found, self, isFirst: !after, ...(next && { next: at({ after: next }) }) }
}

const file = (visit: Visit, type: string, body: string, next?: string): SiteResponse => {
  const headers = { 'content-type': type, ...(next && { link: `<${next}>; rel="next"` }) }
  return unlessKept(visit, keptForAMoment(visit, { statusCode: 200, headers, body }))
}

export const json = async (visit: Visit): Promise<SiteResponse> => {
  const { register, query, found, self, next } = await listOf(visit, 'entries.json')
  const page = {
    self,
    title: listTitle(register, query),
    ...(next && { next }),
    ...(found.looked !== undefined && { looked: found.looked }),
    entries: found.entries.map((entry) => dataOf(entry, addressOf(entry))),
  }
  return file(visit, 'application/json; charset=utf-8', `${JSON.stringify(page, undefined, 1)}\n`, next)
}

export const table = async (visit: Visit): Promise<SiteResponse> => {
  const { register, found, next } = await listOf(visit, 'entries.csv')
  const header = [...entryFields, ...rowFields].map(({ label }) => label[visit.lang])
  const body = csv(
    header,
    found.entries.flatMap((entry) => linesOf(entry, addressOf(entry))),
  )
  const { headers, ...response } = file(visit, 'text/csv; charset=utf-8', body, next)
  const name = `attachment; filename="${register.id}.csv"`
  return { ...response, headers: { ...headers, 'content-disposition': name } }
}

export const feed = async (visit: Visit): Promise<SiteResponse> => {
  const { register, query, found, self, next, isFirst } = await listOf(visit, 'feed.atom')
  const gone = isFirst && query.state === '' ? await goneOf(register, query) : []
  const body = atom({
    ...{ self, next, author: municipality.name.zh, since: '2025-01-01T00:00:00Z' },
    page: hosted(`${registerHref(register.id)}${searchOf(query)}`),
    title: listTitle(register, query),
    entries: found.entries
      .filter(({ removedAt }) => removedAt === undefined)
      .map((entry) => ({
        address: addressOf(entry),
        title: entryName(entry.rows)?.zh ?? entry.id,
        updated: updatedAt(entry),
        summary: summaryOf(register, entry),
      })),
    gone: [...gone, ...found.entries].flatMap((entry) =>
      entry.removedAt === undefined ? [] : { address: addressOf(entry), when: entry.removedAt },
    ),
  })
  return file(visit, 'application/atom+xml; charset=utf-8', body, next)
}

/** What was taken off of late, by county and track, as nothing else is left of it. */
const goneOf = async ({ id }: RegisterDefinition, query: RegisterQuery): Promise<readonly Entry[]> => {
  const lists = await Promise.all(
    (['removed', 'replaced'] as const).map((state) =>
      find(services().table, askedOf(id, { ...query, q: '', sector: '', state }), { limit: goneInFeed }),
    ),
  )
  return lists.flatMap(({ entries }) => entries)
}

const schemaAddress = '/register/schema.json'

/** What each value of the data means. */
export const schemaPage = async (visit: Visit): Promise<SiteResponse> =>
  keptForAMoment(
    visit,
    show(
      visit,
      registerSchemaPage({ entry: entryFields, row: rowFields, schema: schemaAddress, back: '/register' }),
    ),
  )

/** The same for programs. */
export const schema = async (visit: Visit): Promise<SiteResponse> =>
  file(
    visit,
    'application/schema+json; charset=utf-8',
    `${JSON.stringify(dataSchema(hosted(schemaAddress)), undefined, 2)}\n`,
  )
