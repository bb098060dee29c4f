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
  UnitChart,
} from '../views/pages/progress-view.ts'
import { placeName } from './ledger.ts'

export const base = '/work/progress'
export const briefing = '/work/progress/briefing'

/** What narrows the lists behind a figure. */
type Narrowed = {
  readonly county?: string
  readonly track?: string
  readonly sector?: string
  readonly office?: string
  readonly phase?: string
  readonly month?: string
}

const plain = (words: string): Text => ({ zh: words, en: words })

const trackName = (track: string): Text => newestTrack(track)?.title ?? plain(track)
const officeOf = (track: string): string => newestTrack(track)?.lead ?? ''
const officeName = (office: string): Text => offices.find(({ id }) => id === office)?.name ?? plain(office)

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
    units: unitsOf(query, lines),
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

/** Where the cases in a figure are listed. */
const linksOf = ({ county, year }: ProgressQuery, { month, phase, ...narrowed }: Narrowed) => ({
  period: month ?? year,
  ledger: (asked: Readonly<Record<string, string>>) =>
    `/work/ledger?${new URLSearchParams({ county, ...(phase && { phase }), ...narrowed, ...asked })}`,
  exits: `/work/exits?${new URLSearchParams({
    year,
    ...(county !== everywhere && { county }),
    ...(month && { month }),
    ...narrowed,
  })}`,
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

/** One chart a unit: no two units stand on one scale. */
const unitsOf = (query: ProgressQuery, lines: readonly Line[]): UnitChart[] => {
  const of = (own: readonly Line[]) => progressOf(own, { today: query.today, soonDays }).capacity
  return Object.keys(of(lines)).map((unit) => ({
    unit,
    months: monthsIn(query).map((month) => ({
      month,
      upTo: of(lines.filter((line) => line.month !== undefined && line.month <= month))[unit] ?? '0',
    })),
    rows: placesOf(query).flatMap((one) => {
      const amount = of(lines.filter(({ division }) => division === one))[unit]
      const { exits } = linksOf(query, { county: one })
      return amount === undefined ? [] : [{ name: divisionName(one), amount, href: exits }]
    }),
  }))
}

/** The months of the year that have begun; all twelve are shown of plans. */
const monthsIn = ({ year, today }: ProgressQuery): string[] =>
  allMonths(year).filter((month) => month <= today.slice(0, 7))

const allMonths = (year: string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

const monthsOf = (query: ProgressQuery, lines: readonly Line[], cells: readonly Share[]): MonthRow[] =>
  allMonths(query.year).map((month) => {
    const own = lines.filter((line) => line.month === month)
    const { name: _, ...row } = rowsIn(query)(plain(month), own, { month })
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
  const { plans, campaigns, ...rest } = mattersOf(own, today)
  const list = (track: string, count: number): Counted => ({
    count,
    href: `/work/cases?${new URLSearchParams({ county, track })}`,
  })
  return { name, ...rest, plans: list('county-plan', plans), campaigns: list('campaign', campaigns) }
}

const askedBy = ({ county, year, own, today }: ProgressQuery): Asked[] => [
  {
    name: 'year',
    label: { zh: '年度', en: 'Year' },
    value: year,
    choices: yearsAround(today).map((one) => ({ value: one, label: plain(one) })),
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
