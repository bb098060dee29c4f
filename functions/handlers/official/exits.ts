import { newestTrack } from '../../../forms/registry.ts'
import { sectors } from '../../../forms/sectors.ts'
import { yearOf } from '../../engine/day.ts'
import { type Line, linesOf } from '../../engine/progress-figures.ts'
import { Exits } from '../../store/exits.ts'
import { Sums } from '../../store/sums.ts'
import { inTurn } from '../../web/in-turn.ts'
import { divisionsRead } from '../../web/ledger-query.ts'
import { exitLines, tallyTables } from '../../web/models/exits.ts'
import { beyond, trackChoices, yearsUpTo } from '../../web/models/ledger.ts'
import { divisionName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { exitsPage } from '../../web/views/pages/exits.tsx'
import type { Asked } from '../../web/views/pages/ledger-view.ts'
import { personOf, type Visit } from '../../web/visit.ts'

const base = '/work/exits'
/** Exits that are read for a page. */
const perPage = 200

/**
 * What left in a year, of one division or of all that somebody may read, as far as it is asked for: figures from the
 * kept sums, and a page of the list, however much there is.
 */
export const exits = async (visit: Visit): Promise<SiteResponse> => {
  const own = divisionsRead(personOf(visit))
  const query = queryOf(visit, own)
  const { county, year } = query
  const places = county ? [county] : own
  const after = visit.query.get('after') ?? undefined
  const [lines, { items, next }] = await Promise.all([linesFor(places, query), listFor(places, query, after)])
  const here = `${base}?${new URLSearchParams(query)}`
  return show(
    visit,
    exitsPage({
      year,
      asked: askedBy(visit, query, own),
      conditions: beyond(base, query, ['month', 'office']),
      ...tallyTables(lines),
      lines: exitLines(items, ({ case: id }) => `/work/cases/${id}`),
      returns: '/work/returns',
      ledger: `/work/ledger?${new URLSearchParams({ year, state: 'left', ...(county && { county }) })}`,
      ...(after && { first: here }),
      ...(next && { next: `${here}&after=${next}` }),
    }),
  )
}

const linesFor = async (places: readonly string[], query: Query): Promise<Line[]> => {
  const sums = new Sums(services().table)
  const cells = await Promise.all(places.map((place) => sums.of(place, query.year)))
  return linesOf(cells.flat()).filter((line) => isAsked(query, line) && line.month?.startsWith(query.month))
}

const listFor = async (places: readonly string[], query: Query, after: string | undefined) => {
  const store = new Exits(services().table)
  const { items, next } = await inTurn(places, { limit: perPage, after }, async (division, page) => {
    const of = { division, year: Number(query.year), month: query.month }
    const { exits: found, next: more } = await store.page(of, page)
    return { items: found, next: more }
  })
  return { items: items.filter((exit) => isAsked(query, exit)), next }
}

type Query = Readonly<Record<'year' | 'county' | 'track' | 'sector' | 'month' | 'office', string>>

const queryOf = ({ query, today }: Visit, own: readonly string[]): Query => {
  const among = (all: readonly string[], name: string) => all.find((one) => one === query.get(name)) ?? ''
  const year = among(yearsUpTo(today), 'year') || String(yearOf(today))
  const month = query.get('month') ?? ''
  const office = query.get('office') ?? ''
  return {
    year,
    county: among(own, 'county'),
    track: newestTrack(query.get('track') ?? '')?.id ?? '',
    sector: among(
      sectors.map(({ value }) => value),
      'sector',
    ),
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) && month.startsWith(year) ? month : '',
    office: /^[a-z]{2,20}$/.test(office) ? office : '',
  }
}

const isAsked = ({ track, sector, office }: Query, one: Pick<Line, 'track' | 'sector'>): boolean =>
  (!track || one.track === track) &&
  (!sector || one.sector === sector) &&
  (!office || newestTrack(one.track)?.lead === office)

const askedBy = ({ today }: Visit, query: Query, own: readonly string[]): Asked[] => [
  {
    name: 'year',
    label: { zh: '计入年度', en: 'Counted in' },
    value: query.year,
    choices: yearsUpTo(today).map((one) => ({ value: one, label: { zh: one, en: one } })),
    all: false,
  },
  {
    name: 'county',
    label: { zh: '县区', en: 'County' },
    value: query.county,
    choices: own.map((id) => ({ value: id, label: divisionName(id) })),
    all: true,
  },
  {
    name: 'track',
    label: { zh: '办理程序', en: 'Track' },
    value: query.track,
    choices: trackChoices,
    all: true,
  },
  { name: 'sector', label: { zh: '行业', en: 'Sector' }, value: query.sector, choices: sectors, all: true },
]
