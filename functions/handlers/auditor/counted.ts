import { trackOf } from '../../../forms/registry.ts'
import type { Head } from '../../store/head.ts'
import { divisionName } from '../../web/names.ts'
import type { CountedCases } from '../../web/views/pages/batch-count.tsx'

/** Bytes that a volume should not exceed, as an auditor may choose: a mail server's, a CD's, a DVD's or FAT32's, a stick's. */
export const splits = [100_000_000, 650_000_000, 4_000_000_000, 16_000_000_000] as const

/** How many cases, events and filings an order would hold, by county and track. */
export const countedBy = (heads: readonly Head[]): CountedCases => {
  const groups = Map.groupBy(heads, ({ state }) => `${state.county} ${state.track.id}`)
  return {
    cases: heads.length,
    events: sum(heads.map(({ version }) => version)),
    filings: sum(heads.map(({ state }) => state.filings.length)),
    groups: [...groups.values()].flatMap((group) => {
      const [first] = group
      if (!first) return []
      return [
        {
          county: divisionName(first.state.county),
          track: trackOf(first.state.track).title,
          cases: group.length,
          closed: group.filter(({ state }) => state.status === 'closed').length,
        },
      ]
    }),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
