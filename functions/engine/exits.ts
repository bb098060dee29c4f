import type { CaseEvent, EventOf, LoggedEvent } from './events.ts'
import type { Exit } from './exit.ts'
import type { CaseId } from './ids.ts'
import { serialKey } from './machine.ts'

/** What counts as an exit: marks of machines that are no more, and ends of tracks that close an enterprise. */
export type Leaving = { readonly gone: readonly string[]; readonly ends: readonly string[] }

/** The log of one case. */
export type LogOf = { readonly id: CaseId; readonly log: readonly LoggedEvent[] }

/** All exits in the cases of an enterprise, in time: each machine and the enterprise itself counted once. */
export const exitsOf = (cases: readonly LogOf[], leaving: Leaving): Exit[] =>
  countedOnce(cases.flatMap((one) => exitsIn(one, leaving)).toSorted(inTime))

/** Whether an event may be an exit: of other commits no log need be read. */
export const mayBeExit = ({ gone, ends }: Leaving, event: CaseEvent): boolean =>
  (event.type === 'ItemsMarked' && gone.includes(event.mark)) ||
  (event.type === 'CaseClosed' && ends.includes(event.outcome))

const exitsIn = ({ id, log }: LogOf, leaving: Leaving): Exit[] => {
  const first = log[0]?.event
  if (first?.type !== 'CaseOpened') return []
  return log
    .filter(({ event }) => mayBeExit(leaving, event))
    .map((logged) => exitOf(id, first, logged))
    .filter(({ items, closed }) => closed || items.length > 0)
}

const exitOf = (id: CaseId, opening: EventOf<'CaseOpened'>, { event, at, sequence }: LoggedEvent): Exit => {
  const { number, county, track, grounds, enterprise } = opening
  return {
    case: id,
    number,
    division: county,
    track: track.id,
    sector: enterprise.sector,
    grounds,
    enterprise: { code: enterprise.code, name: enterprise.name },
    sequence,
    at,
    items: event.type === 'ItemsMarked' ? itemsIn(opening, event) : [],
    ...(event.type === 'CaseClosed' && { closed: true as const }),
  }
}

const itemsIn = ({ equipment }: EventOf<'CaseOpened'>, { serials }: EventOf<'ItemsMarked'>): Exit['items'] =>
  equipment
    .filter(({ serial }) => serials.includes(serial))
    .map(({ serial, name, model, catalogue, quantity, capacity }) => ({
      ...{ serial, name, model, catalogue, quantity },
      capacity: { ...capacity },
    }))

const inTime = (a: Exit, b: Exit): number =>
  a.at.localeCompare(b.at) || a.case.localeCompare(b.case) || a.sequence - b.sequence

/** The first exit counts, whatever county, ground, half or year the others are of. */
const countedOnce = (exits: readonly Exit[]): Exit[] => {
  const seen = new Set<string>()
  const isFirst = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined
  return exits.map((exit) => ({
    ...exit,
    items: exit.items.map((item) => ({
      ...item,
      ...(isFirst(`machine ${exit.enterprise.code}/${serialKey(item.serial)}`) && { counted: true as const }),
    })),
    ...(isFirst(`enterprise ${exit.enterprise.code}`) && { counted: true as const }),
  }))
}
