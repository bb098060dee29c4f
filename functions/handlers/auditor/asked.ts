import { offices } from '../../../forms/organs.ts'
import { newestTrack } from '../../../forms/registry.ts'
import { isDay } from '../../engine/date-text.ts'
import { addDays, shanghaiMoment } from '../../engine/day.ts'
import { readDecimal } from '../../engine/decimal.ts'
import type { Opened } from '../../store/cases.ts'
import type { Visit } from '../../web/visit.ts'
import { ownDivisions, statesOf } from './query.ts'

/** What an auditor asks for, and where the last page ended. */
export type Asked = {
  /** Divisions in scope, and the one chosen. */
  readonly own: readonly string[]
  readonly county?: string | undefined
  /** Case number, credit code, or the beginning of a name. */
  readonly q: string
  readonly track?: string | undefined
  readonly state?: string | undefined
  /** Days of the opening, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Kind of office that acted in the case. */
  readonly office?: string | undefined
  /** Beginning of the name of an official who acted in it. */
  readonly official: string
  /** Least amount that some filing names, in 10,000 yuan. */
  readonly least?: string | undefined
  readonly after?: string | undefined
}

/** What the address says; what names nothing that exists is left out. */
export const askedBy = (visit: Visit): Asked => {
  const typed = (name: string) => (visit.query.get(name) ?? '').normalize('NFKC').trim()
  const day = (name: string) => (isDay(typed(name)) ? typed(name) : undefined)
  const own = ownDivisions(visit)
  const track = newestTrack(typed('track'))?.id
  return {
    own,
    county: own.length === 1 ? own[0] : own.find((id) => id === typed('county')),
    q: typed('q'),
    track,
    state: track && statesOf(track).find(({ id }) => id === typed('state'))?.id,
    from: day('from'),
    to: day('to'),
    office: offices.find(({ id }) => id === typed('office'))?.id,
    official: typed('official'),
    least: readDecimal(typed('least')),
    after: visit.query.get('after') ?? undefined,
  }
}

/** The same question as an address, with the page to go on from. */
export const addressOf = ({ own, county, after: _, ...asked }: Asked, after?: string): string => {
  const said = Object.entries({ county: isChosen({ own, county }) ? county : '', ...asked, after }).flatMap(
    ([name, value]) => (value ? [[name, value] as [string, string]] : []),
  )
  return `/audit?${new URLSearchParams(said)}`
}

/** Whether a county was chosen among several. */
export const isChosen = ({ own, county }: Pick<Asked, 'own' | 'county'>): boolean =>
  county !== undefined && own.length > 1

/** Whether it asks for more than what an index answers and the beginning of a name. */
export const asksHead = ({ track, state, from, to }: Asked): boolean => Boolean(track || state || from || to)

/** Whether the logs of cases must be read to answer. */
export const asksLog = ({ office, official, least }: Asked): boolean => Boolean(office || official || least)

/** The moments between which the days lie in Shanghai. */
export const openedBetween = ({ from, to }: Asked): Opened => ({
  ...(from && { from: new Date(shanghaiMoment(from, '00:00')).toISOString() }),
  ...(to && { until: new Date(shanghaiMoment(addDays(to, 1), '00:00')).toISOString() }),
})
