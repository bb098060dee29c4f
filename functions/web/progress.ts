import { yearOf } from '../engine/day.ts'
import { now } from '../engine/progress.ts'
import type { Share } from '../engine/shares.ts'
import { Sums } from '../store/sums.ts'
import { divisionsRead, everywhere } from './ledger-query.ts'
import type { Services } from './services.ts'
import { personOf, type Visit } from './visit.ts'

/** Of which division, or of all that may be read, and of which year. */
export type ProgressQuery = {
  readonly county: string
  readonly year: string
  readonly own: readonly string[]
  readonly today: string
}

const yearsBack = 5

/** Years to choose from: the next one's plans are made in this. */
export const yearsAround = (today: string): string[] =>
  Array.from({ length: yearsBack + 2 }, (_, back) => String(yearOf(today) + 1 - back))

/** All that may be read and this year, where the address asks for nothing else. */
export const progressQueryOf = (visit: Visit): ProgressQuery => {
  const own = divisionsRead(personOf(visit))
  const whole = own.length > 1 ? everywhere : (own[0] ?? '')
  return {
    own,
    county: own.find((one) => one === visit.query.get('county')) ?? whole,
    year:
      yearsAround(visit.today).find((one) => one === visit.query.get('year')) ?? String(yearOf(visit.today)),
    today: visit.today,
  }
}

export const placesOf = ({ county, own }: ProgressQuery): readonly string[] =>
  county === everywhere ? own : [county]

/** Where open cases stand, and what the year brought: two readings of each division, however many cases it has. */
export const cellsFor = async (
  { table }: Pick<Services, 'table'>,
  query: ProgressQuery,
): Promise<Share[]> => {
  const sums = new Sums(table)
  const readings = placesOf(query).flatMap((place) => [sums.of(place, now), sums.of(place, query.year)])
  return (await Promise.all(readings)).flat()
}
