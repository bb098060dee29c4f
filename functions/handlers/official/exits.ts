import { newestTrack } from '../../../forms/registry.ts'
import { sectors } from '../../../forms/sectors.ts'
import { shanghaiDate, yearOf } from '../../engine/day.ts'
import type { Exit } from '../../engine/exit.ts'
import { Exits } from '../../store/exits.ts'
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
const mostLines = 200

/** What left in a year, of one division or of all that somebody may read, as far as it is asked for. */
export const exits = async (visit: Visit): Promise<SiteResponse> => {
  const own = divisionsRead(personOf(visit))
  const query = queryOf(visit, own)
  const { county, year } = query
  const store = new Exits(services().table)
  const all = await Promise.all((county ? [county] : own).map((one) => store.of(one, Number(year))))
  const found = all.flat().filter((exit) => isAsked(query, exit))
  const lines = exitLines(found, ({ case: id }) => `/work/cases/${id}`)
  return show(
    visit,
    exitsPage({
      year,
      asked: askedBy(visit, query, own),
      conditions: beyond(base, query, ['month', 'office']),
      ...tallyTables(found),
      lines: lines.slice(0, mostLines),
      linesInAll: lines.length,
      returns: '/work/returns',
      ledger: `/work/ledger?${new URLSearchParams({ year, state: 'left', ...(county && { county }) })}`,
    }),
  )
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

const isAsked = ({ track, sector, month, office }: Query, exit: Exit): boolean =>
  (!track || exit.track === track) &&
  (!sector || exit.sector === sector) &&
  shanghaiDate(Date.parse(exit.at)).startsWith(month) &&
  (!office || newestTrack(exit.track)?.lead === office)

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
