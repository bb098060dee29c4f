import { divisionIds, divisions, leadOfCity, municipality, organOf } from '../../forms/organs.ts'
import { newestTrack, trackOf } from '../../forms/registry.ts'
import { type Period, periodIn, periodWords } from '../../forms/shared/period.ts'
import { halfAt, yearAt } from '../engine/accounting.ts'
import { type Case, clockIn } from '../engine/case.ts'
import type { Exit } from '../engine/exit.ts'
import { CaseId } from '../engine/ids.ts'
import { divisionOf } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import { stateOf } from '../engine/track.ts'
import type { Cases } from '../store/cases.ts'
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

/** The returns of a year that the city has not merged, in the words of the record: whose, of which half, and where each stands. */
export const outstandingFor = async (cases: Cases, { number }: Pick<Case, 'number'>): Promise<string[]> => {
  const year = periodIn(number)?.year
  if (year === undefined) return []
  const asked = ([1, 2] as const).flatMap((half) =>
    returners.map((organ) => ({ period: { year, half }, organ, id: matterIdOf({ year, half }, organ) })),
  )
  const heads = new Map((await cases.heads(asked.map(({ id }) => id))).map((head) => [head.id, head]))
  return asked.flatMap(({ period, organ, id }) => {
    const head = heads.get(id)
    return head?.state.state === 'merged'
      ? []
      : [`${organName(organ).zh}${periodWords(period).zh}（${standing(head)}）`]
  })
}

const standing = (head: Head | undefined): string => standingOf(head).zh

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
