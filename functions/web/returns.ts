import { divisionIds, divisions, leadOfCity, municipality, organOf } from '../../forms/organs.ts'
import { newestTrack, trackOf } from '../../forms/registry.ts'
import { type Period, periodIn, periodWords } from '../../forms/shared/period.ts'
import { halfAt, yearAt } from '../engine/accounting.ts'
import { textOf } from '../engine/answer-kinds.ts'
import { type Case, clockIn } from '../engine/case.ts'
import type { Exit } from '../engine/exit.ts'
import type { FormContext } from '../engine/form.ts'
import { CaseId } from '../engine/ids.ts'
import { divisionOf } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import { stateOf } from '../engine/track.ts'
import type { Cases } from '../store/cases.ts'
import { contentOf } from '../store/content.ts'
import type { Exits } from '../store/exits.ts'
import type { Head } from '../store/head.ts'
import { organName } from './names.ts'

/** Offices of the city that send a return of their own: those that lead cases (市直有关单位; policy). */
const departments = ['drc', 'ecology', 'emergency', 'market', 'water']

/** Every organ that sends a return each half-year: industry of each county and zone, departments of the city (the plan, 四(三)). */
export const returners: readonly string[] = [
  ...divisions.map(({ id }) => `${id}-miit`),
  ...departments.map((office) => `${municipality.id}-${office}`),
]

/** The one matter of an organ and a period: `C-2026h1-371526-miit`. */
export const matterIdOf = (period: Period, organ: string): CaseId =>
  CaseId.parse(`C-${period.year}${period.half === undefined ? 'y' : `h${period.half}`}-${organ}`)

/**
 * What a return counts: a county's of its own cases, a department's of those that it leads anywhere, the city's
 * of all (policy). One machine may stand in two returns; it is counted in one exit all the same.
 */
export const exitsFor = async (exits: Exits, { number, enterprise }: Case): Promise<Exit[]> => {
  const period = periodIn(number)
  if (!period) return []
  const organ = enterprise.code
  const own = divisionOf(organ)
  const asked = own === municipality.id ? divisionIds : [own]
  const found = (await Promise.all(asked.map((one) => exits.of(one, period.year)))).flat()
  return found.filter((exit) => isIn(period, exit) && isOf(organ, exit))
}

const isIn = ({ year, half }: Period, { at }: Exit): boolean =>
  half === undefined ? yearAt(at) === year : halfAt(at) === `${year}-${half}`

const isOf = (organ: string, { track }: Exit): boolean =>
  divisionOf(organ) !== municipality.id ||
  organ === leadOfCity ||
  newestTrack(track)?.lead === organOf(organ)?.office

/**
 * What the city has of the returns of a year, in the words of the record: those that it has not merged, and of those
 * that it has what they say otherwise than the cases, which its notice is filled in from.
 */
export const returnsFor = async (
  cases: Cases,
  { number }: Pick<Case, 'number'>,
): Promise<Required<Pick<FormContext, 'outstanding' | 'differing'>>> => {
  const year = periodIn(number)?.year
  if (year === undefined) return { outstanding: [], differing: [] }
  const asked = ([1, 2] as const).flatMap((half) =>
    returners.map((organ) => ({ period: { year, half }, organ, id: matterIdOf({ year, half }, organ) })),
  )
  const heads = new Map((await cases.heads(asked.map(({ id }) => id))).map((head) => [head.id, head]))
  const outstanding = asked.flatMap(({ period, organ, id }) => {
    const head = heads.get(id)
    if (head?.state.state === 'merged') return []
    return [{ organ: organName(organ).zh, period: periodWords(period).zh, standing: standingOf(head).zh }]
  })
  const merged = asked.flatMap(({ id }) => {
    const head = heads.get(id)
    return head?.state.state === 'merged' ? [head] : []
  })
  return {
    outstanding,
    differing: (await Promise.all(merged.map((head) => differenceIn(cases, head)))).flat(),
  }
}

/** What a merged return says otherwise than the cases, and why. */
const differenceIn = async (cases: Cases, head: Head): Promise<string[]> => {
  const sent = head.state.filings.findLast(
    ({ form, status }) => form.id === 'half-year-return' && status === 'accepted',
  )
  const answers = sent && (await contentOf(cases, head, sent.no))?.answers
  const why = textOf(answers?.difference)
  if (!answers || why === '') return []
  return [`${head.state.enterprise.name}${textOf(answers.period)}报送${textOf(answers.total)}：${why}`]
}

/** Where a return stands, in words. */
export const standingOf = (head: Head | undefined): Text =>
  head ? stateOf(trackOf(head.state.track), head.state.state).title : { zh: '尚未开始', en: 'Not begun' }

/** A return that was not sent by its day: `head` is absent where nobody began it. */
export const isLate = (head: Head | undefined, due: string, today: string): boolean =>
  today > due && (head === undefined || clockIn(head.state, 'return')?.status !== 'met')

/** The organs whose returns of a half are late on a day, each with where it stands. */
export const lateReturns = async (
  cases: Cases,
  { period, due }: { readonly period: Period; readonly due: string },
  today: string,
): Promise<{ readonly organ: string; readonly head: Head | undefined }[]> => {
  const heads = new Map(
    (await cases.heads(returners.map((organ) => matterIdOf(period, organ)))).map((head) => [head.id, head]),
  )
  return returners
    .map((organ) => ({ organ, head: heads.get(matterIdOf(period, organ)) }))
    .filter(({ head }) => isLate(head, due, today))
}
