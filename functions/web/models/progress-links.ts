import { everywhere } from '../ledger-query.ts'
import type { ProgressQuery } from '../progress.ts'

/** What narrows the lists behind a figure. */
export type Narrowed = {
  readonly county?: string
  readonly track?: string
  readonly sector?: string
  readonly office?: string
  readonly phase?: string
  readonly month?: string
}

/** Where the cases in a figure are listed. */
export const linksOf = ({ county, year }: ProgressQuery, { month, phase, ...narrowed }: Narrowed) => ({
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

/** The list of a county's plans or campaigns. */
export const mattersHref = (county: string, track: string): string =>
  `/work/cases?${new URLSearchParams({ county, track })}`

export const allMonths = (year: string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
