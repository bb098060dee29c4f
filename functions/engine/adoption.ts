import { type Case, type Filing, isUnderWay, openDuties } from './case.ts'
import type { Rules } from './commands.ts'
import { stillMeans } from './duties.ts'
import type { EventOf, Versioned } from './events.ts'
import type { Rejection } from './rejection.ts'
import type { Track } from './track.ts'

/** The rules in force, which an open case may be moved to by the form whose acceptance does it. */
export type Current = Pick<Rules, 'ruleSet' | 'newestTrack' | 'adoptedBy'>

/** Whether a case runs under rules that are not the newest. */
export const isBehind = ({ ruleSet, newestTrack }: Current, state: Case): boolean => {
  const newest = newestTrack(state.track.id)
  return newest !== undefined && !(isSame(state.ruleSet, ruleSet) && isSame(state.track, newest))
}

const isSame = (one: Versioned, other: Versioned): boolean =>
  one.id === other.id && one.version === other.version

/** Why a case cannot be moved to the rules in force; `own` is the filing that would move it. */
export const whyNotAdopt = (current: Current, state: Case, own?: number): Rejection | undefined => {
  const newest = current.newestTrack(state.track.id)
  if (!newest || !isBehind(current, state)) return { code: 'rules-current', version: current.ruleSet.version }
  const open = state.filings.find((filing) => isUnderWay(filing) && filing.no !== own)
  if (open) return { code: 'filing-open', filing: open.no }
  return whyNotStanding(newest, state)
}

/** A case goes on where it stands, with the clocks and duties that it has: the new version must know them all. */
const whyNotStanding = (
  { version, states, clocks, duties = [] }: Track,
  standing: Case,
): Rejection | undefined => {
  const { state } = standing
  if (!states.some(({ id, end }) => id === state && !end)) return { code: 'state-gone', state, version }
  const clock = standing.clocks.find(({ id }) => !clocks.some((one) => one.id === id))
  if (clock) return { code: 'clock-gone', clock: clock.id, version }
  const open = openDuties(standing).find(({ duty }) => !duties.some(({ id }) => id === duty))
  return open && { code: 'duty-gone', duty: open.duty, version }
}

/** What its acceptance does: days that were set stay as they were set. */
export const adopted = (
  { ruleSet, newestTrack }: Current,
  state: Case,
  filing: number,
  reason: string,
): EventOf<'RuleSetAdopted'> => {
  const newest = newestTrack(state.track.id)
  if (!newest) throw new Error(`No track ${state.track.id} to move to`)
  const { id, version } = newest
  return { type: 'RuleSetAdopted', filing, from: state.ruleSet, to: ruleSet, track: { id, version }, reason }
}

/** Why accepting a filing would do nothing where the case stands now. */
export const whyNotMeant = (
  rules: Rules,
  state: Case,
  filing: Pick<Filing, 'no' | 'form' | 'duty'>,
): Rejection | undefined => {
  if (filing.form.id === rules.adoptedBy) return whyNotAdopt(rules, state, filing.no)
  return stillMeans(rules, state, filing) ? undefined : { code: 'case-moved-on', filing: filing.no }
}
