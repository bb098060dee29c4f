import * as z from 'zod/mini'
import { sum } from './decimal.ts'

/**
 * What one source (a case, what left with an enterprise, a plan) adds to a cell of the kept figures.
 *
 * A cell is of a division and has a path; its amounts are exact decimals by name. Shares follow from logs alone,
 * so figures are their sums, and can be thrown away and made again.
 */
export const Share = z.object({
  division: z.string(),
  cell: z.array(z.string()),
  amounts: z.record(z.string(), z.string()),
})
export type Share = z.infer<typeof Share>
export type Amounts = Readonly<Record<string, string>>

/** Amounts added name by name, in the order of the names; what comes to nothing is left out. */
export const added = (all: readonly Amounts[]): Amounts => {
  const found = Map.groupBy(
    all.flatMap((amounts) => Object.entries(amounts)),
    ([name]) => name,
  )
  const totals = [...found].map(([name, ones]) => [name, sum(ones.map(([, amount]) => amount))] as const)
  return Object.fromEntries(
    totals.filter(([, total]) => total !== '0').toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** What shares come to, a share for each cell; cells that come to nothing are left out. */
export const summed = (shares: readonly Share[]): Share[] =>
  [...Map.groupBy(shares, ({ division, cell }) => [division, ...cell].join('\n'))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => {
      if (!first) return []
      const amounts = added([first, ...others].map((share) => share.amounts))
      return Object.keys(amounts).length > 0 ? [{ ...first, amounts }] : []
    })

/** What cells gain, or lose, where some shares take the place of others. */
export const difference = (before: readonly Share[], after: readonly Share[]): Share[] =>
  summed([...after, ...before.map(negated)])

const negated = (share: Share): Share => ({
  ...share,
  amounts: Object.fromEntries(Object.entries(share.amounts).map(([name, amount]) => [name, `-${amount}`])),
})
