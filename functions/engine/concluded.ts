import * as z from 'zod/mini'

/** How a notice ended that anybody could object to. */
export const Concluded = z.object({
  /** Number of the case that it was. */
  from: z.string(),
  outcome: z.string(),
  /** How many objections were decided how. */
  decided: z.record(z.string(), z.int()),
  /** Rows that were struck, by their places as published. */
  rows: z.array(z.int()),
})
export type Concluded = z.infer<typeof Concluded>
