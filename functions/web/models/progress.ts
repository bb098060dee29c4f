import { offices } from '../../../forms/organs.ts'
import { phaseOf, phases } from '../../../forms/phases.ts'
import { soonDays } from '../../../forms/progress.ts'
import { newestTrack } from '../../../forms/registry.ts'
import { type Line, linesOf, mattersOf, type Progress, progressOf } from '../../engine/progress-figures.ts'
import type { Share } from '../../engine/shares.ts'
import type { Text } from '../../engine/text.ts'
import { everywhere } from '../ledger-query.ts'
import { divisionName, sectorName } from '../names.ts'
import { type ProgressQuery, placesOf, yearsAround } from '../progress.ts'
import type { Asked } from '../views/pages/ledger-view.ts'
import type { Counted } from '../views/pages/measures-view.ts'
import type {
  MattersRow,
  MonthRow,
  ProgressRow,
  ProgressTable,
  ProgressView,
} from '../views/pages/progress-view.ts'
import { same } from '../views/text.ts'
import { placeName } from './ledger.ts'
import { allMonths, linksOf, mattersHref, type Narrowed } from './progress-links.ts'
import { unitCharts } from './unit-charts.ts'

export const base = '/work/progress'
export const briefing = '/work/progress/briefing'

const trackName = (track: string): Text => newestTrack(track)?.title ?? same(track)
const officeOf = (track: string): string => newestTrack(track)?.lead ?? ''
const officeName = (office: string): Text => offices.find(({ id }) => id === office)?.name ?? same(office)

/** Figures of cells with their lists, as of today. */
export const progressView = (query: ProgressQuery, cells: readonly Share[]): ProgressView => {
  const { county, year, today } = query
  const lines = linesOf(cells)
  const row = rowsIn(query)
  const counties = placesOf(query)
  const search = new URLSearchParams({ county, year })
  return {
    ...{ place: placeName(county), year, today, soonDays },
    asked: askedBy(query),
    total: row({ zh: '合计', en: 'In all' }, lines, {}),
    phases: phases.flatMap(({ value, label }) => {
      const own = lines.filter(({ state }) => state !== undefined && phaseOf(state) === value)
      return own.length > 0 ? [row(label, own, { phase: value })] : []
    }),
    tables: tablesOf(query, lines),
    units: unitCharts(query, lines, cells),
    months: monthsOf(query, lines, cells),
    matters: counties.map((one) => mattersRow(query, one, divisionName(one), cells)),
    mattersTotal: mattersRow(query, county, { zh: '合计', en: 'In all' }, cells),
    measures: `/work/measures${county === everywhere ? '' : `?county=${county}`}`,
    briefing: `${briefing}?${search}`,
  }
}

const rowsIn =
  (query: ProgressQuery) =>
  (name: Text, lines: readonly Line[], narrowed: Narrowed): ProgressRow =>
    rowOf(name, progressOf(lines, { today: query.today, soonDays }), linksOf(query, narrowed))

const rowOf = (name: Text, figures: Progress, links: ReturnType<typeof linksOf>): ProgressRow => ({
  name,
  open: { count: figures.open, href: links.ledger({ state: 'open' }) },
  overdue: { count: figures.overdue, href: links.ledger({ state: 'open', due: 'overdue' }) },
  soon: { count: figures.soon, href: links.ledger({ state: 'open', due: 'soon' }) },
  opened: { count: figures.opened, href: links.ledger({ opened: links.period }) },
  ended: { count: figures.ended, href: links.ledger({ ended: links.period }) },
  enterprises: { count: figures.enterprises, href: links.exits },
  equipment: { count: figures.equipment, href: links.exits },
  capacity: Object.entries(figures.capacity).map(([unit, amount]) => ({ unit, amount })),
  exits: links.exits,
})

const tablesOf = (query: ProgressQuery, lines: readonly Line[]): ProgressTable[] => {
  const by = (
    of: (line: Line) => string,
    name: (of: string) => Text,
    narrow: keyof Narrowed,
  ): ProgressRow[] =>
    [...Map.groupBy(lines, of)]
      .map(([one, own]) => rowsIn(query)(name(one), own, { [narrow]: one }))
      .toSorted((a, b) => b.open.count - a.open.count || (a.name.zh < b.name.zh ? -1 : 1))
  const counties = placesOf(query).map((one) =>
    rowsIn(query)(
      divisionName(one),
      lines.filter(({ division }) => division === one),
      { county: one },
    ),
  )
  const tables = [
    { title: { zh: '各县区进展', en: 'By county' }, of: { zh: '县区', en: 'County' }, rows: counties },
    {
      title: { zh: '各办理程序进展', en: 'By track' },
      of: { zh: '办理程序', en: 'Track' },
      rows: by(({ track }) => track, trackName, 'track'),
    },
    {
      title: { zh: '各行业进展', en: 'By sector' },
      of: { zh: '行业', en: 'Sector' },
      rows: by(({ sector }) => sector, sectorName, 'sector'),
    },
    {
      title: { zh: '各主办部门进展', en: 'By lead office' },
      of: { zh: '主办部门', en: 'Lead office' },
      rows: by(({ track }) => officeOf(track), officeName, 'office'),
    },
  ]
  return counties.length > 1 ? tables : tables.slice(1)
}

const monthsOf = (query: ProgressQuery, lines: readonly Line[], cells: readonly Share[]): MonthRow[] =>
  allMonths(query.year).map((month) => {
    const own = lines.filter((line) => line.month === month)
    const { name: _, ...row } = rowsIn(query)(same(month), own, { month })
    const { planned, done } = mattersOf(cells, query.today, month)
    return { ...row, month, planned, done: month > query.today.slice(0, 7) ? undefined : done }
  })

const mattersRow = (
  { today }: ProgressQuery,
  county: string,
  name: Text,
  cells: readonly Share[],
): MattersRow => {
  const own = county === everywhere ? cells : cells.filter(({ division }) => division === county)
  const { plans, campaigns, plannedCapacity: _, ...rest } = mattersOf(own, today)
  const list = (track: string, count: number): Counted => ({ count, href: mattersHref(county, track) })
  return { name, ...rest, plans: list('county-plan', plans), campaigns: list('campaign', campaigns) }
}

const askedBy = ({ county, year, own, today }: ProgressQuery): Asked[] => [
  {
    name: 'year',
    label: { zh: '年度', en: 'Year' },
    value: year,
    choices: yearsAround(today).map((one) => ({ value: one, label: same(one) })),
    all: false,
  },
  {
    name: 'county',
    label: { zh: '县区', en: 'County' },
    value: county === everywhere ? '' : county,
    choices: own.map((id) => ({ value: id, label: divisionName(id) })),
    all: own.length > 1,
  },
]
