import { type Case, type CaseState, type Duty, openDuties } from '../engine/case.ts'
import type { Rules } from '../engine/commands.ts'
import { CaseId } from '../engine/ids.ts'
import { dutyOf } from '../engine/track.ts'
import { index, key } from './keys.ts'
import type { Item, Write } from './table.ts'

/** The list of an organ's duties that stand apart. */
export const apartOf = (organ: string): string => `${organ}/apart`

/** Nothing is to be done any more in a case that has ended. */
const openIn = (state: CaseState | undefined): readonly Duty[] =>
  state?.status === 'open' ? openDuties(state) : []

/** Keeps the list of every organ's open duties: an item each, which goes once it is answered. */
export const dutyWrites = (
  rules: Pick<Rules, 'track'>,
  id: CaseId,
  before: CaseState | undefined,
  after: Case,
): Write[] => {
  const [old, now] = [openIn(before), openIn(after)]
  const isIn = (list: readonly Duty[], { no }: Duty) => list.some((other) => other.no === no)
  return [
    ...old.filter((duty) => !isIn(now, duty)).map(({ no }) => ({ remove: key.duty(id, no) })),
    ...now
      .filter((duty) => !isIn(old, duty))
      .map(({ no, duty, organ, due }) => {
        const list = dutyOf(rules.track(after.track), duty).apart ? apartOf(organ) : organ
        return { put: { ...key.duty(id, no), ...index.duty(list, due, id, no) } }
      }),
  ]
}

/** What an entry of the list says: which duty of which case. */
export const dutyAt = (entry: Item): { case: CaseId; no: number } => {
  const [, id = '', no = ''] = String(entry.queueSk).split('#')
  return { case: CaseId.parse(id), no: Number(no) }
}
