import { municipality } from '../../../forms/organs.ts'
import { newestTrack, versionsOf } from '../../../forms/registry.ts'
import { unaudited } from '../../../forms/tracks/confined.ts'
import { readCreditCode } from '../../engine/credit-code.ts'
import { shanghaiMoment } from '../../engine/day.ts'
import type { CaseQuery } from '../../store/batches.ts'
import type { Heads, Opened } from '../../store/cases.ts'
import type { Head } from '../../store/head.ts'
import { begunByPublishing } from '../../store/keys.ts'
import { divisionsOf } from '../../web/access.ts'
import { trackOptions } from '../../web/names.ts'
import { services } from '../../web/services.ts'
import { personOf, type Visit } from '../../web/visit.ts'

/** Cases of an order at most: its volumes and index are made in one go. */
export const mostCases = 1000
/** Cases looked at for one order at most; whoever asks for more is told to narrow it down. */
const mostRead = 3000

/** The tracks that auditors may ask for. */
export const tracksRead = trackOptions.filter(({ value }) => !unaudited.includes(value))

/** What the city has on notice is listed apart from its cases. */
const noticesOf = (counties: readonly string[]): string[] =>
  counties.filter((county) => county === municipality.id).map(begunByPublishing)

/** The lists in which the cases of a track stand, or of any that are not listed apart. */
export const listsFor = (track: string | undefined, counties: readonly string[]): readonly string[] =>
  isOfNotices(track) ? noticesOf(counties) : counties

const isOfNotices = (track: string | undefined): boolean =>
  track !== undefined && newestTrack(track)?.begunBy === 'publication'

/** The divisions whose cases an auditor may read. */
export const ownDivisions = (visit: Visit): string[] => divisionsOf(personOf(visit), 'auditor')

/** What an address or a form asks for; what names nothing that exists is left out. */
export const queryOf = (asked: URLSearchParams, own: readonly string[]): CaseQuery => {
  const typed = (name: string) => (asked.get(name) ?? '').normalize('NFKC').trim()
  const county = own.length === 1 ? own[0] : own.find((id) => id === typed('county'))
  const year = /^20\d\d$/.exec(typed('year'))?.[0]
  const track = newestTrack(typed('track'))?.id
  const state = track && statesOf(track).find(({ id }) => id === typed('state'))?.id
  const code = readCreditCode(typed('code'))
  return {
    ...(county && { county }),
    ...(year && { year }),
    ...(track && { track }),
    ...(state && { state }),
    ...(code.kind !== 'malformed' && { code: code.code }),
  }
}

/** A query as an address or a form carries it. */
export const givenIn = (query: CaseQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])))

/** The states of all versions of a track, each once. */
export const statesOf = (track: string) => [
  ...new Map(versionsOf(track).flatMap(({ states }) => states.map((one) => [one.id, one]))).values(),
]

/** The moments between which a year lies in Shanghai. */
const openedIn = (year: string): Opened => ({
  from: new Date(shanghaiMoment(`${year}-01-01`, '00:00')).toISOString(),
  until: new Date(shanghaiMoment(`${Number(year) + 1}-01-01`, '00:00')).toISOString(),
})

export type Found = {
  readonly heads: readonly Head[]
  /** Not all was looked at, or more was found than an order takes. */
  readonly isCut: boolean
}

/** All cases that a query finds, by county and in order of opening: by index as to county, year and enterprise. */
export const findAll = async (query: CaseQuery, own: readonly string[]): Promise<Found> => {
  const lists = query.code ? [''] : allLists(query, own)
  const heads: Head[] = []
  let left = mostRead
  for (const list of lists) {
    let after: string | undefined
    do {
      if (left <= 0) return { heads: heads.slice(0, mostCases), isCut: true }
      const page = await pageOf(query, list, after)
      left -= page.heads.length
      heads.push(...page.heads.filter((head) => isAsked(query, own, head)))
      after = page.next
    } while (after)
  }
  const inOrder = heads.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  return { heads: inOrder.slice(0, mostCases), isCut: heads.length > mostCases }
}

/** An order of all tracks holds what was on notice too. */
const allLists = ({ county, track }: CaseQuery, own: readonly string[]): readonly string[] => {
  const counties = county ? [county] : own
  return track ? listsFor(track, counties) : [...counties, ...noticesOf(counties)]
}

const placeOf = ({ id, opened, state }: Head): string => `${state.county} ${opened} ${id}`

const pageOf = ({ code, year }: CaseQuery, county: string, after?: string): Promise<Heads> => {
  const page = { limit: 100, after, ...(year && openedIn(year)) }
  const { cases } = services()
  return code ? cases.ofEnterprise(code, page) : cases.ofCounty(county, page)
}

const isAsked = (query: CaseQuery, own: readonly string[], { state }: Head): boolean =>
  own.includes(state.county) &&
  !unaudited.includes(state.track.id) &&
  (query.county === undefined || state.county === query.county) &&
  (query.track === undefined || state.track.id === query.track) &&
  (query.state === undefined || state.state === query.state)
