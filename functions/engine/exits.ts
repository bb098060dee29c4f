import * as z from 'zod/mini'
import { sum } from './decimal.ts'
import type { CaseEvent, EventOf, LoggedEvent } from './events.ts'
import { CaseId, Moment } from './ids.ts'
import { serialKey } from './machine.ts'

const Item = z.object({
  serial: z.string(),
  name: z.string(),
  model: z.string(),
  catalogue: z.string(),
  quantity: z.string(),
  capacity: z.object({ amount: z.string(), unit: z.string() }),
  /** The machine is counted here; absent where an earlier exit counts it. */
  counted: z.optional(z.literal(true)),
})

/**
 * What one event of a case took out of use: machines that are gone, or a whole enterprise that closed.
 *
 * It follows from the logs of its enterprise alone, so it can be thrown away and made again.
 */
export const Exit = z.object({
  case: CaseId,
  number: z.string(),
  division: z.string(),
  track: z.string(),
  sector: z.string(),
  grounds: z.array(z.string()),
  enterprise: z.object({ code: z.string(), name: z.string() }),
  /** Of the event: with the case what the exit is known by. */
  sequence: z.int(),
  at: Moment,
  items: z.array(Item),
  /** All of the enterprise closed. */
  closed: z.optional(z.literal(true)),
  /** The enterprise is counted here; absent where an earlier exit counts it. */
  counted: z.optional(z.literal(true)),
})
export type Exit = z.infer<typeof Exit>

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

/** What exits come to. Capacity is by unit, an exact decimal each, and never added across units. */
export type Tally = {
  readonly enterprises: number
  readonly equipment: number
  readonly capacity: Readonly<Record<string, string>>
}

export const tallyOf = (exits: readonly Exit[]): Tally => {
  const machines = exits.flatMap(({ items }) => items).filter(({ counted }) => counted)
  const units = [...new Set(machines.map(({ capacity }) => capacity.unit))].sort()
  return {
    enterprises: exits.filter(({ counted }) => counted).length,
    equipment: machines.length,
    capacity: Object.fromEntries(
      units.map((unit) => [
        unit,
        sum(machines.flatMap(({ capacity }) => (capacity.unit === unit ? capacity.amount : []))),
      ]),
    ),
  }
}

/** Tallies by what exits have in common, in the order of the names. */
export const talliesBy = (
  exits: readonly Exit[],
  of: (exit: Exit) => string,
): { readonly of: string; readonly exits: readonly Exit[]; readonly tally: Tally }[] =>
  [...Map.groupBy(exits, of)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, group]) => ({ of: name, exits: group, tally: tallyOf(group) }))
