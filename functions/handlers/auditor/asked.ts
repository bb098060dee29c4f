import { offices } from '../../../forms/organs.ts'
import { newestTrack } from '../../../forms/registry.ts'
import { isDay } from '../../engine/date-text.ts'
import { addDays, shanghaiMoment } from '../../engine/day.ts'
import { readDecimal } from '../../engine/decimal.ts'
import type { Text } from '../../engine/text.ts'
import type { Opened } from '../../store/cases.ts'
import type { Visit } from '../../web/visit.ts'
import { ownDivisions, statesOf } from './query.ts'

/** What an auditor asks for, and where the last page ended. */
export type Asked = {
  /** Divisions in scope, and the one chosen. */
  readonly own: readonly string[]
  readonly county?: string | undefined
  /** Case number, credit code, or a part of a name. */
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

/** Of what may be typed freely, what cannot be read, and why. */
export type Unread = { readonly [name in 'from' | 'to' | 'least']?: Text }

const typedIn = ({ query }: Pick<Visit, 'query'>, name: string): string =>
  (query.get(name) ?? '').normalize('NFKC').trim()

/** What was typed, as it was typed: it is shown again beside what is wrong with it. */
export const typedBy = (visit: Pick<Visit, 'query'>) => ({
  from: typedIn(visit, 'from'),
  to: typedIn(visit, 'to'),
  least: typedIn(visit, 'least'),
})

/** Nothing is searched for while some of it cannot be read: the answer would be to another question. */
export const unreadIn = (visit: Pick<Visit, 'query'>): Unread => {
  const { from, to, least } = typedBy(visit)
  const isUnread = (day: string) => day !== '' && !isDay(day)
  return {
    ...(isUnread(from) && { from: noDay }),
    ...(isUnread(to) && { to: noDay }),
    ...(isDay(from) && isDay(to) && to < from && { to: reversed }),
    ...(least !== '' && readDecimal(least) === undefined && { least: noAmount }),
  }
}

const noDay: Text = {
  zh: '不是有效的日期，请写作2026-03-01的形式',
  en: 'This is no date; write it as 2026-03-01',
}
const reversed: Text = { zh: '止日早于起日，请改正', en: 'This day is before the first; correct one of them' }
const noAmount: Text = {
  zh: '请填写数字，单位为万元，如500',
  en: 'Write a number of 10,000 yuan, such as 500',
}

/** What the address says; what names nothing that exists is left out. */
export const askedBy = (visit: Visit): Asked => {
  const typed = (name: string) => typedIn(visit, name)
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
