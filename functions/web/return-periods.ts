import { type Period, periodWords } from '../../forms/shared/period.ts'
import { yearOf } from '../engine/day.ts'
import type { Text } from '../engine/text.ts'

/** A period of returns, as an address names it: `2026h1`, `2026y`. */
export type Offered = {
  readonly value: string
  readonly period: Period
  readonly label: Text
  /** The last day to send it (the plan, 四(三) and (四)). */
  readonly due: string
}

const half = (year: number, no: 1 | 2): Offered =>
  offered({ year, half: no }, `${year}-${no === 1 ? '07-15' : '12-31'}`)

const year = (of: number): Offered => offered({ year: of }, `${of + 1}-01-31`)

const offered = (period: Period, due: string): Offered => ({
  value: `${period.year}${period.half === undefined ? 'y' : `h${period.half}`}`,
  period,
  label: periodWords(period),
  due,
})

const yearsBack = 3

/** The periods that may be reported on a day, the one that is due next first; a year from its December on. */
export const periodsOn = (today: string): Offered[] => {
  const now = yearOf(today)
  const years = Array.from({ length: yearsBack }, (_, back) => now - back)
  const halves = years.flatMap((one) => [half(one, 2), half(one, 1)])
  const begun = halves.filter(
    ({ period }) => period.year < now || period.half === 1 || today > `${now}-07-15`,
  )
  return [...begun, ...years.filter((one) => today >= `${one}-12-01`).map(year)]
}
