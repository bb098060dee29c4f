import { type LedgerLine, ledgerColumns } from '../../../forms/ledger.ts'
import { offices } from '../../../forms/organs.ts'
import { phases } from '../../../forms/phases.ts'
import { soonDays } from '../../../forms/progress.ts'
import { newestTracks } from '../../../forms/registry.ts'
import { sectors } from '../../../forms/sectors.ts'
import { monthText } from '../../engine/date-text.ts'
import { yearOf } from '../../engine/day.ts'
import type { Text } from '../../engine/text.ts'
import { everywhere, type LedgerPage, type LedgerQuery } from '../ledger-query.ts'
import { divisionName } from '../names.ts'
import type { Asked, Conditions, LedgerView } from '../views/pages/ledger-view.ts'
import { same } from '../views/text.ts'

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
    county: placeName(query.county),
    asked: askedBy(query, own, today),
    conditions: beyond(base, query, ['office', 'opened', 'ended']),
    columns: ledgerColumns,
    cases: new Set(page.lines.map(({ entry }) => entry.case)).size,
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

/** What a division is called, or all of them. */
export const placeName = (county: string): Text =>
  county === everywhere ? { zh: '全部县区', en: 'All counties' } : divisionName(county)

/** Conditions that come with an address, and are no questions of the filter. */
export const beyond = (
  address: string,
  query: Readonly<Record<string, string>>,
  names: readonly string[],
): Conditions | undefined => {
  const kept = Object.fromEntries(names.map((name) => [name, query[name] ?? '']))
  const words = Object.entries(kept).flatMap(([name, value]) => (value ? [conditionWords(name, value)] : []))
  if (words.length === 0) return undefined
  const rest = Object.entries(query).filter(([name]) => !names.includes(name))
  return { words, kept, clear: `${address}?${new URLSearchParams(rest)}` }
}

const conditionWords = (name: string, value: string): Text => {
  if (name === 'office') {
    const office = offices.find(({ id }) => id === value)?.name ?? same(value)
    return { zh: `主办部门：${office.zh}`, en: `lead: ${office.en}` }
  }
  const { zh, en } = periodName(value)
  if (name === 'opened') return { zh: `${zh}立案`, en: `opened in ${en}` }
  return name === 'ended'
    ? { zh: `${zh}办结`, en: `ended in ${en}` }
    : { zh: `${zh}退出`, en: `exited in ${en}` }
}

/** A year or a month in words. */
export const periodName = (period: string): Text =>
  period.length > 4
    ? { zh: monthText(period, 'zh'), en: monthText(period, 'en') }
    : { zh: `${period}年`, en: period }

const dues: readonly { value: string; label: Text }[] = [
  { value: 'overdue', label: { zh: '已超期', en: 'Overdue' } },
  { value: 'soon', label: { zh: `${soonDays}日内到期`, en: `Due within ${soonDays} days` } },
]

const states: readonly { value: string; label: Text }[] = [
  { value: 'open', label: { zh: '办理中', en: 'Open' } },
  { value: 'ended', label: { zh: '已办结', en: 'Ended' } },
  { value: 'left', label: { zh: '已退出', en: 'Exited' } },
]

/** Years to choose from, the newest first. */
export const yearsUpTo = (today: string): string[] =>
  Array.from({ length: yearsOffered }, (_, back) => String(yearOf(today) - back))

/** The tracks that are about enterprises. */
export const trackChoices = newestTracks
  .filter(({ of }) => of !== 'organ')
  .map(({ id, title }) => ({ value: id, label: title }))

const askedBy = (query: LedgerQuery, own: readonly string[], today: string): Asked[] => [
  {
    name: 'county',
    label: { zh: '县区', en: 'County' },
    value: query.county,
    choices: (own.length > 1 ? [...own, everywhere] : own).map((id) => ({ value: id, label: placeName(id) })),
    all: false,
  },
  {
    name: 'year',
    label: { zh: '计入年度', en: 'Counted in' },
    value: query.year,
    choices: [...new Set([query.year, ...yearsUpTo(today)])]
      .filter(Boolean)
      .map((year) => ({ value: year, label: year.length > 4 ? periodName(year) : same(year) })),
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
    choices: trackChoices,
    all: true,
  },
  { name: 'state', label: { zh: '状态', en: 'State' }, value: query.state, choices: states, all: true },
  { name: 'phase', label: { zh: '阶段', en: 'Phase' }, value: query.phase, choices: phases, all: true },
  { name: 'due', label: { zh: '期限', en: 'Time limit' }, value: query.due, choices: dues, all: true },
]
