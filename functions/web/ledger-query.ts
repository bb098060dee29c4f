import { type LedgerLine, leftOn, standingTracks } from '../../forms/ledger.ts'
import { divisionIds } from '../../forms/organs.ts'
import { phaseOf, phases } from '../../forms/phases.ts'
import { soonDays } from '../../forms/progress.ts'
import { newestTrack } from '../../forms/registry.ts'
import { sectors } from '../../forms/sectors.ts'
import { addDays, shanghaiDate } from '../engine/day.ts'
import type { LedgerEntry } from '../engine/ledger.ts'
import type { Person } from '../engine/people.ts'
import { Ledger } from '../store/ledger.ts'
import { divisionsOf } from './access.ts'
import { inTurn } from './in-turn.ts'
import type { Services } from './services.ts'
import { personOf, type Visit } from './visit.ts'

/** What the ledger is asked for; an empty word is no condition. */
export type LedgerQuery = {
  /** A division, or `all` of those that may be read. */
  readonly county: string
  /** The year or month that counts the line, `2026` or `2026-03`. */
  readonly year: string
  readonly sector: string
  readonly track: string
  /** The office that leads the track. */
  readonly office: string
  readonly state: string
  readonly phase: string
  /** `overdue`, or `soon` to be. */
  readonly due: string
  /** Years or months in which the case was opened, and ended. */
  readonly opened: string
  readonly ended: string
}

/** Cases that are read for a page, with a filter and without, and for a file or a page to print. */
export const readings = { plain: 50, filtered: 200, whole: 2000, print: 500 } as const

export const everywhere = 'all'

/** The divisions whose ledger somebody may read: those of their organs, or all. */
export const divisionsRead = (person: Person): string[] =>
  divisionIds.filter((one) =>
    (['officer', 'approver'] as const).some((role) => divisionsOf(person, role).includes(one)),
  )

/** Years and months as addresses name them. */
const periodIn = (asked: string | null): string =>
  asked !== null && /^20\d\d(-(0[1-9]|1[0-2]))?$/.test(asked) ? asked : ''

const among = (all: readonly string[], asked: string | null): string => all.find((one) => one === asked) ?? ''

export const ledgerQueryOf = (visit: Visit): LedgerQuery =>
  ledgerQueryIn(visit.query, divisionsRead(personOf(visit)))

/** What an address asks for, of the divisions that may be read. */
export const ledgerQueryIn = (query: URLSearchParams, own: readonly string[]): LedgerQuery => {
  const choices = own.length > 1 ? [...own, everywhere] : own
  const track = newestTrack(query.get('track') ?? '')?.id ?? ''
  return {
    county: among(choices, query.get('county')) || (own[0] ?? ''),
    year: periodIn(query.get('year')),
    sector: among(
      sectors.map(({ value }) => value),
      query.get('sector'),
    ),
    track,
    office: /^[a-z]{2,20}$/.test(query.get('office') ?? '') ? (query.get('office') ?? '') : '',
    state: among(['open', 'ended', 'left'], query.get('state')),
    phase: among(
      phases.map(({ value }) => value),
      query.get('phase'),
    ),
    due: among(['overdue', 'soon'], query.get('due')),
    opened: periodIn(query.get('opened')),
    ended: periodIn(query.get('ended')),
  }
}

export const isFiltered = ({ county: _, ...conditions }: LedgerQuery): boolean =>
  Object.values(conditions).some((one) => one !== '')

export type LedgerPage = { readonly lines: readonly LedgerLine[]; readonly next?: string }

/** What is asked, of which divisions, and on which day. */
export type LedgerAsked = {
  readonly query: LedgerQuery
  readonly own: readonly string[]
  readonly today: string
}

type Read = { readonly limit: number; readonly after?: string | undefined }

/** The lines of so many cases, division by division and the newest first, as far as they are asked for. */
export const linesFor = async (
  { table }: Pick<Services, 'table'>,
  asked: LedgerAsked,
  read: Read,
): Promise<LedgerPage> => {
  const { query, own } = asked
  const ledger = new Ledger(table)
  const places = query.county === everywhere ? own : [query.county]
  const { items, next } = await inTurn(places, read, async (place, part) => {
    const { entries, next: more } = await ledger.of(place, part)
    return { items: entries, next: more }
  })
  const found = items.filter((entry) => isAsked(asked, entry))
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

const isAsked = ({ query, today }: LedgerAsked, entry: LedgerEntry): boolean =>
  (!query.sector || entry.sector === query.sector) &&
  (!query.track || entry.track.id === query.track) &&
  (!query.office || newestTrack(entry.track.id)?.lead === query.office) &&
  (query.state !== 'open' || !entry.ended) &&
  (query.state !== 'ended' || entry.ended !== undefined) &&
  (!query.phase || (!entry.ended && phaseOf(entry.state) === query.phase)) &&
  (!query.due || isDue(entry, query.due, today)) &&
  shanghaiDate(Date.parse(entry.opened)).startsWith(query.opened) &&
  (!query.ended || entry.ended?.on.startsWith(query.ended) === true)

const isDue = ({ deadline }: LedgerEntry, due: string, today: string): boolean => {
  if (deadline === undefined) return false
  return due === 'overdue' ? deadline < today : deadline >= today && deadline <= addDays(today, soonDays)
}

const isAskedLine = ({ year, state }: LedgerQuery, line: LedgerLine): boolean =>
  (!year || leftOn(line).startsWith(year)) && (state !== 'left' || leftOn(line) !== '')

type Standings = Awaited<ReturnType<Ledger['standings']>>

const linesOf = (entry: LedgerEntry, all: Standings): LedgerLine[] => {
  const standings = all.filter(({ enterprise }) => enterprise === entry.enterprise.code)
  const items = entry.items.length > 0 ? entry.items : [undefined]
  return items.map((item) => ({ no: 0, entry, item, standings }))
}
