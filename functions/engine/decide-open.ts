import type { CaseState } from './case.ts'
import type { OpenCase, Rules } from './commands.ts'
import type { EventOf } from './events.ts'
import { type Listing, machineIn } from './machine.ts'
import { dueOf } from './move.ts'
import { dueDate } from './period.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'
import { clockOf, type Track } from './track.ts'

/** Opens a case with the machines that it lists: on a served notice, or to draw one up. */
export const openCase = (rules: Rules, state: CaseState, command: OpenCase): Decided => {
  if (state.status !== 'none') return refuse({ code: 'case-exists' })
  const track = rules.track(command.track)
  if (!mayBegin(track, command)) return refuse({ code: 'not-yours-to-begin', track: track.id })
  const servedOn = command.notice?.servedOn
  if (servedOn !== undefined && servedOn > command.today)
    return refuse({ code: 'service-in-future', servedOn })
  const begins = servedOn === undefined ? track.startUnserved : track.start
  if (begins === undefined) return refuse({ code: 'notice-needed', track: track.id })
  const elsewhere = whyNotListed(rules, command)
  if (elsewhere) return refuse(elsewhere)
  const { type: _, actor: __, today: ___, sameMachines: ____, elsewhere: _____, origin, ...opening } = command
  const shared = sharedIn(command)
  const editions = rules.editions(opening.basis, servedOn ?? command.today)
  const clock = servedOn === undefined ? undefined : startClock(rules, track, servedOn)
  return happen({
    type: 'CaseOpened',
    ...opening,
    grounds: [...opening.grounds],
    basis: [...opening.basis],
    ...(editions.length > 0 && { editions: [...editions] }),
    equipment: [...opening.equipment],
    ruleSet: rules.ruleSet,
    state: begins,
    ...(origin && { origin: originOn(track, origin) }),
    ...(shared.length > 0 && { shared }),
    ...(track.ledBy === 'organ' && leadBy(command.enterprise.code)),
    ...(clock && { clock }),
  })
}

/** The office of the organ that a matter is about: `miit` of `371526-miit` and of `371500-jk-miit`. */
const leadBy = (organ: string): { lead: string } | undefined =>
  organ.includes('-') ? { lead: organ.slice(organ.lastIndexOf('-') + 1) } : undefined

/** Who leads the case that it comes from is kept where that office leads this one too. */
const originOn = ({ ledBy }: Track, { case: id, number, lead }: NonNullable<OpenCase['origin']>) => ({
  case: id,
  number,
  ...(ledBy === 'origin' && { lead }),
})

/** An enterprise begins what is its to begin, for itself alone, the public what is anybody's; all else is begun by an organ. */
const mayBegin = ({ begunBy }: Track, { actor, enterprise }: OpenCase): boolean => {
  if (begunBy === 'public') return actor.kind === 'public'
  if (begunBy === 'publication') return actor.kind === 'system'
  return begunBy === 'enterprise'
    ? actor.kind === 'contact' && actor.enterprise === enterprise.code
    : actor.kind === 'official'
}

/** A machine that another case lists is confirmed to be the same, and one that is gone is not listed again. */
const whyNotListed = (
  { gone }: Rules,
  { equipment, sameMachines = [], elsewhere = [] }: OpenCase,
): Rejection | undefined => {
  for (const { serial } of equipment) {
    const found = machineIn(elsewhere, serial)?.cases ?? []
    const lost = found.filter(({ mark }) => gone.includes(mark))
    if (lost.length > 0) return { code: 'item-gone', serial, cases: numbersOf(lost) }
    if (found.length > 0 && !sameMachines.includes(serial))
      return { code: 'item-elsewhere', serial, cases: numbersOf(found) }
  }
  return undefined
}

const numbersOf = (listings: readonly Listing[]): string[] => listings.map(({ number }) => number)

const sharedIn = ({ equipment, elsewhere = [] }: OpenCase): NonNullable<EventOf<'CaseOpened'>['shared']> =>
  equipment.flatMap(({ serial }) => {
    const machine = machineIn(elsewhere, serial)
    return machine ? [{ serial, cases: numbersOf(machine.cases) }] : []
  })

/** The clock that service of the notice starts (DOMAIN §3: never signature, never e-mail). */
const startClock = ({ calendars }: Rules, track: Track, servedOn: string) => {
  const { startClock: id } = track
  const period = id === undefined ? undefined : clockOf(track, id).period
  return id !== undefined && period ? { id, ...dueOf(dueDate(servedOn, period, calendars)) } : undefined
}
