import { type LedgerLine, ledgerColumns } from '../../../forms/ledger.ts'
import { sectors } from '../../../forms/sectors.ts'
import { tracks } from '../../../forms/tracks/all.ts'
import { yearOf } from '../../engine/day.ts'
import type { Text } from '../../engine/text.ts'
import type { LedgerPage, LedgerQuery } from '../ledger-query.ts'
import { divisionName } from '../names.ts'
import type { Asked, LedgerView } from '../views/pages/ledger-view.ts'

export const base = '/work/ledger'
const yearsOffered = 6

/** The cells of a line, in the order of the columns; the record is in Chinese. */
export const cellsOf = (line: LedgerLine): string[] => ledgerColumns.map(({ of }) => of(line))

type Shown = {
  readonly own: readonly string[]
  readonly today: string
  readonly page: LedgerPage
  readonly isPrint: boolean
  readonly after: string | undefined
}

export const ledgerView = (query: LedgerQuery, { own, today, page, isPrint, after }: Shown): LedgerView => {
  const asked = new URLSearchParams(query)
  return {
    county: divisionName(query.county),
    asked: askedBy(query, own, today),
    columns: ledgerColumns,
    rows: page.lines.map((line) => ({ href: `/work/cases/${line.entry.case}`, cells: cellsOf(line) })),
    linked: ledgerColumns.findIndex(({ id }) => id === 'enterprise'),
    xlsx: `${base}/ledger.xlsx?${asked}`,
    csv: `${base}/ledger.csv?${asked}`,
    print: `${base}?${asked}&all=yes`,
    isCut: page.next !== undefined,
    isPrint,
    ...(after && { first: `${base}?${asked}` }),
    ...(page.next && !isPrint && { next: `${base}?${new URLSearchParams({ ...query, after: page.next })}` }),
  }
}

const states: readonly { value: string; label: Text }[] = [
  { value: 'open', label: { zh: '办理中', en: 'Open' } },
  { value: 'ended', label: { zh: '已办结', en: 'Ended' } },
  { value: 'left', label: { zh: '已退出', en: 'Exited' } },
]

const plain = (words: string): Text => ({ zh: words, en: words })

/** Years to choose from, the newest first. */
export const yearsUpTo = (today: string): string[] =>
  Array.from({ length: yearsOffered }, (_, back) => String(yearOf(today) - back))

const askedBy = (query: LedgerQuery, own: readonly string[], today: string): Asked[] => [
  {
    name: 'county',
    label: { zh: '县区', en: 'County' },
    value: query.county,
    choices: own.map((id) => ({ value: id, label: divisionName(id) })),
    all: false,
  },
  {
    name: 'year',
    label: { zh: '计入年度', en: 'Counted in' },
    value: query.year,
    choices: yearsUpTo(today).map((year) => ({ value: year, label: plain(year) })),
    all: true,
  },
  {
    name: 'sector',
    label: { zh: '行业', en: 'Sector' },
    value: query.sector,
    choices: sectors,
    all: true,
  },
  {
    name: 'track',
    label: { zh: '办理程序', en: 'Track' },
    value: query.track,
    choices: [
      ...new Map(tracks.filter(({ of }) => of !== 'organ').map((track) => [track.id, track])).values(),
    ].map(({ id, title }) => ({ value: id, label: title })),
    all: true,
  },
  { name: 'state', label: { zh: '状态', en: 'State' }, value: query.state, choices: states, all: true },
]
