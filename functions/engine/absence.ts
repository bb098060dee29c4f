import * as z from 'zod/mini'
import { Day, Moment, OrganId, PersonId } from './ids.ts'

/** One person is away for some days, and another of the organ stands in; kept with both of them. */
export const Absence = z.object({
  id: z.string(),
  organ: OrganId,
  /** A substitute stands in by the rules of the office, a delegate on a paper. */
  kind: z.enum(['substitute', 'delegate']),
  away: z.object({ person: PersonId, name: z.string() }),
  standIn: z.object({ person: PersonId, name: z.string() }),
  /** Both days count. */
  from: Day,
  until: Day,
  /** Number and date of the paper; empty where there is none. */
  basis: z.string(),
  reason: z.string(),
  /** When it was ended before its last day. */
  ended: z.optional(Moment),
})
export type Absence = z.infer<typeof Absence>

/** Whether it lasts on a day. */
export const isInForce = ({ from, until, ended }: Absence, today: string): boolean =>
  ended === undefined && from <= today && today <= until

/** Whether it lasts or is still to come. */
export const isAhead = ({ until, ended }: Absence, today: string): boolean =>
  ended === undefined && today <= until

type Days = Pick<Absence, 'from' | 'until'>

export const overlaps = (a: Days, b: Days): boolean => a.from <= b.until && b.from <= a.until
