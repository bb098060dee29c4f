import { soonDays } from '../../../forms/progress.ts'
import { type Line, mattersOf, progressOf } from '../../engine/progress-figures.ts'
import type { Share } from '../../engine/shares.ts'
import { divisionName } from '../names.ts'
import { type ProgressQuery, placesOf } from '../progress.ts'
import type { UnitChart, UnitCounty, UnitMonth } from '../views/pages/progress-view.ts'
import { allMonths, linksOf, mattersHref } from './progress-links.ts'

/** What exited and what plans are to retire, of one place and by unit. */
type Side = {
  readonly query: ProgressQuery
  readonly lines: readonly Line[]
  readonly cells: readonly Share[]
}

/** One chart a unit, also of one that is only planned: no two units stand on one scale. */
export const unitCharts = (
  query: ProgressQuery,
  lines: readonly Line[],
  cells: readonly Share[],
): UnitChart[] => {
  const whole: Side = { query, lines, cells }
  const units = Object.keys({ ...retiredIn(whole), ...plannedIn(whole) })
  return units
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((unit) => ({
      unit,
      retired: retiredIn(whole)[unit] ?? '0',
      planned: plannedIn(whole)[unit],
      plans: mattersHref(query.county, 'county-plan'),
      months: monthsOf(whole, unit),
      rows: placesOf(query).flatMap((place) => countyOf(whole, unit, place)),
    }))
}

const retiredIn = ({ query: { today }, lines }: Side) => progressOf(lines, { today, soonDays }).capacity

/** … of all months of the year, or up to one of them. */
const plannedIn = ({ query: { today }, cells }: Side, until?: string) =>
  mattersOf(cells, today, until).plannedCapacity

/** A plan goes on to December; without one there is nothing to say of months to come. */
const monthsOf = (whole: Side, unit: string): UnitMonth[] => {
  const { query, lines } = whole
  const isPlanned = plannedIn(whole)[unit] !== undefined
  const retired = (holds: (month: string) => boolean): string =>
    retiredIn({ ...whole, lines: lines.filter(({ month }) => month !== undefined && holds(month)) })[unit] ??
    '0'
  return allMonths(query.year).flatMap((month): UnitMonth[] => {
    const isOver = month <= query.today.slice(0, 7)
    if (!isOver && !isPlanned) return []
    return [
      {
        month,
        ...(isPlanned && { planned: plannedIn(whole, month)[unit] ?? '0' }),
        ...(isOver && { retired: retired((one) => one === month), upTo: retired((one) => one <= month) }),
        exits: linksOf(query, { month }).exits,
      },
    ]
  })
}

const countyOf = ({ query, lines, cells }: Side, unit: string, place: string): UnitCounty[] => {
  const own: Side = {
    query,
    lines: lines.filter(({ division }) => division === place),
    cells: cells.filter(({ division }) => division === place),
  }
  const [amount, planned] = [retiredIn(own)[unit], plannedIn(own)[unit]]
  if (amount === undefined && planned === undefined) return []
  return [
    {
      name: divisionName(place),
      amount: amount ?? '0',
      planned,
      href: linksOf(query, { county: place }).exits,
      plans: mattersHref(place, 'county-plan'),
    },
  ]
}
