import * as z from 'zod/mini'
import { sum } from './decimal.ts'
import { CaseId, Moment } from './ids.ts'

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
