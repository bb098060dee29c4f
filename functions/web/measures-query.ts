import { divisionIds, leadOfCity, municipality, organOf } from '../../forms/organs.ts'
import { newestOutline } from '../../forms/registry.ts'
import { addMonths } from '../engine/day.ts'
import type { Fact } from '../engine/facts.ts'
import { divisionOf, officesOf, type Person } from '../engine/people.ts'
import { type Asked, Facts } from '../store/facts.ts'
import type { Services } from './services.ts'
import { personOf, type Visit } from './visit.ts'

/** What figures are asked of; an empty word is no condition. Months are `2026-03`, both included. */
export type MeasuresQuery = {
  readonly from: string
  readonly to: string
  readonly county: string
  readonly form: string
  readonly organ: string
}

/** The organs whose figures somebody may see: their own, or all. */
export type Seen = { readonly isAll: boolean; readonly organs: readonly string[] }

/** As many months as one page reads, and as many as may be chosen from. */
const mostMonths = 12
export const monthsOffered = 24

/** Of one division, organ and month; where there are more the page says so. */
const mostFacts = 2000

export const seenBy = ({ roles }: Person): Seen => {
  const organs = officesOf({ roles })
  return { isAll: organs.some((one) => one === leadOfCity), organs }
}

/** Divisions in whose cases the organs that are seen may have tasks. */
export const divisionsSeen = ({ isAll, organs }: Seen): string[] => {
  const own = organs.map(divisionOf)
  return divisionIds.filter((one) => isAll || own.includes(one) || own.includes(municipality.id))
}

/** What the address asks for, of what may be seen; this month where it asks for none. */
export const queryOf = (visit: Visit): MeasuresQuery => {
  const { query, today } = visit
  const seen = seenBy(personOf(visit))
  const thisMonth = today.slice(0, 7)
  const to = monthIn(query.get('to'), thisMonth) ?? thisMonth
  const earliest = monthBefore(to, mostMonths - 1)
  const from = monthIn(query.get('from'), to) ?? to
  const organ = query.get('organ') ?? ''
  const isSeen = seen.organs.some((one) => one === organ) || (seen.isAll && organOf(organ) !== undefined)
  return {
    from: from < earliest ? earliest : from,
    to,
    county: divisionsSeen(seen).find((one) => one === query.get('county')) ?? '',
    form: newestOutline(query.get('form') ?? '')?.id ?? '',
    organ: isSeen ? organ : '',
  }
}

const monthIn = (asked: string | null, latest: string): string | undefined =>
  asked !== null && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) && asked <= latest ? asked : undefined

/** The month so many before another. */
export const monthBefore = (month: string, count: number): string =>
  addMonths(`${month}-01`, -count).slice(0, 7)

/** The pages of facts that a query needs: one of each division and month, and of each organ where not all are seen. */
export const pagesFor = (seen: Seen, { from, to, county, organ }: MeasuresQuery): Asked[] => {
  const months: string[] = []
  for (let month = from; month <= to; month = monthBefore(month, -1)) months.push(month)
  const organs = organ ? [organ] : seen.isAll ? [undefined] : seen.organs
  return organs.flatMap((one) =>
    divisionsFor(one)
      .filter((division) => !county || division === county)
      .flatMap((division) => months.map((month) => ({ division, month, organ: one }))),
  )
}

/** An organ of a county has tasks in that county's cases alone; one of the city in all. */
const divisionsFor = (organ: string | undefined): string[] => {
  const own = organ === undefined ? municipality.id : divisionOf(organ)
  return own === municipality.id ? [...divisionIds] : [own]
}

/** The facts that a query asks for, and whether those are all. */
export const factsFor = async (
  { table }: Pick<Services, 'table'>,
  seen: Seen,
  query: MeasuresQuery,
): Promise<{ facts: Fact[]; isAll: boolean }> => {
  const facts = new Facts(table)
  const pages = await Promise.all(pagesFor(seen, query).map((asked) => facts.of(asked, mostFacts)))
  const found = pages.flatMap((page) => page.facts)
  return {
    facts: found.filter(({ form }) => !query.form || form === query.form),
    isAll: pages.every(({ isAll }) => isAll),
  }
}
