import type { LoggedEvent } from '../../engine/events.ts'
import { firstBreak } from '../../engine/log.ts'

/** The log of a case does not hold together; no archive is made of it. */
export class BrokenLog extends Error {
  /** Where in the bag it would have shown. */
  readonly path: string

  constructor(sequence: number) {
    super(`The log does not hold at event ${sequence}`)
    this.name = 'BrokenLog'
    this.path = `data/record/events.jsonl (${sequence})`
  }
}

/** The events that an archive holds: the first to the one ordered, each chained to the one before. */
export const logUpTo = (sequence: number, history: readonly LoggedEvent[]): LoggedEvent[] => {
  const log = history.filter((entry) => entry.sequence <= sequence)
  const broken = firstBreak(log)?.sequence ?? (log.length === sequence ? undefined : log.length + 1)
  if (broken !== undefined) throw new BrokenLog(broken)
  return log
}
