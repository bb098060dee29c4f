import { type LedgerLine, leftOn, standingTracks } from '../../forms/ledger.ts'
import { divisions, municipality } from '../../forms/organs.ts'
import { newestTrack } from '../../forms/registry.ts'
import { sectors } from '../../forms/sectors.ts'
import type { LedgerEntry } from '../engine/ledger.ts'
import type { Person } from '../engine/people.ts'
import { Ledger } from '../store/ledger.ts'
import { divisionsOf } from './access.ts'
import type { Services } from './services.ts'
import { personOf, type Visit } from './visit.ts'

/** What the ledger is asked for; an empty word is no condition. */
export type LedgerQuery = {
  readonly county: string
  /** The year that counts the line. */
  readonly year: string
  readonly sector: string
  readonly track: string
  readonly state: string
}

/** Cases that are read for a page, with a filter and without, and for a file or a page to print. */
export const readings = { plain: 50, filtered: 200, whole: 2000, print: 500 } as const

const allDivisions = [...divisions, municipality].map(({ id }) => id)

/** The divisions whose ledger somebody may read: those of their organs, or all. */
export const divisionsRead = (person: Person): string[] =>
  allDivisions.filter((one) =>
    (['officer', 'approver'] as const).some((role) =>
      divisionsOf(person, role, municipality.id, allDivisions).includes(one),
    ),
  )

export const ledgerQueryOf = (visit: Visit): LedgerQuery => {
  const { query } = visit
  const own = divisionsRead(personOf(visit))
  const year = query.get('year') ?? ''
  return {
    county: own.find((one) => one === query.get('county')) ?? own[0] ?? '',
    year: /^20\d\d$/.test(year) ? year : '',
    sector: sectors.find(({ value }) => value === query.get('sector'))?.value ?? '',
    track: newestTrack(query.get('track') ?? '')?.id ?? '',
    state: ['open', 'ended', 'left'].find((one) => one === query.get('state')) ?? '',
  }
}

export const isFiltered = ({ year, sector, track, state }: LedgerQuery): boolean =>
  [year, sector, track, state].some((one) => one !== '')

export type LedgerPage = { readonly lines: readonly LedgerLine[]; readonly next?: string }

/** The lines of so many cases of a division, the newest first, as far as they are asked for. */
export const linesFor = async (
  { table }: Pick<Services, 'table'>,
  query: LedgerQuery,
  limit: number,
  after?: string,
): Promise<LedgerPage> => {
  const ledger = new Ledger(table)
  const { entries, next } = await ledger.of(query.county, { limit, after })
  const found = entries.filter((entry) => isAsked(query, entry))
  const standings = await ledger.standings(
    found.map(({ enterprise }) => enterprise.code),
    standingTracks,
  )
  const lines = found
    .flatMap((entry) => linesOf(entry, standings))
    .filter((line) => isAskedLine(query, line))
    .map((line, at) => ({ ...line, no: at + 1 }))
  return next ? { lines, next } : { lines }
}

const isAsked = ({ sector, track, state }: LedgerQuery, entry: LedgerEntry): boolean =>
  (!sector || entry.sector === sector) &&
  (!track || entry.track.id === track) &&
  (state !== 'open' || !entry.ended) &&
  (state !== 'ended' || entry.ended !== undefined)

const isAskedLine = ({ year, state }: LedgerQuery, line: LedgerLine): boolean =>
  (!year || leftOn(line).startsWith(year)) && (state !== 'left' || leftOn(line) !== '')

type Standings = Awaited<ReturnType<Ledger['standings']>>

const linesOf = (entry: LedgerEntry, all: Standings): LedgerLine[] => {
  const standings = all.filter(({ enterprise }) => enterprise === entry.enterprise.code)
  const items = entry.items.length > 0 ? entry.items : [undefined]
  return items.map((item) => ({ no: 0, entry, item, standings }))
}
