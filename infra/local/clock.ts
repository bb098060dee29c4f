import { readWhole, writeWhole } from './files.ts'

/** The product's clock: the machine's, moved forward by whatever it has been told so far. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds that it runs ahead of the machine's clock. */
  ahead(): number
  /** Moves it forward to the moment; false where that would be backward. */
  moveTo(moment: number): boolean
}

/** Opens the clock whose advance is kept in the file, so that a restart does not turn it back. */
export function openClock(file: string, machine: () => number = Date.now): Clock {
  let ahead = readWhole(file, parseAdvance) ?? 0
  const now = () => machine() + ahead
  return {
    now,
    ahead: () => ahead,
    moveTo: (moment) => {
      if (moment < now()) return false
      ahead = moment - machine()
      writeWhole(file, { ahead })
      return true
    },
  }
}

function parseAdvance(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('ahead' in value)) return undefined
  return typeof value.ahead === 'number' && value.ahead >= 0 ? value.ahead : undefined
}

const beijing = 8 * 60 * 60 * 1000

/** The moment as a clock in the city shows it: `2026-02-24T00:00:00.000+08:00`. */
export function inBeijing(moment: number): string {
  return new Date(moment + beijing).toISOString().replace('Z', '+08:00')
}

/** Reads an ISO 8601 moment; undefined where it is none, or does not say which offset it means. */
export function parseMoment(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(text))
    return undefined
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? undefined : moment
}

const day = 24 * 60 * 60 * 1000

/** A move of the clock, in milliseconds since 1970. */
export interface Move {
  readonly from: number
  readonly to: number
}

/**
 * Where a move stops after `at`: at a midnight in the city, as periods end at 24:00, or at its end.
 *
 * What falls due between is so found on its own day and not all on the last. Midnights before `due`, when the
 * sweep would find nothing, are passed by; a move of years takes longer strides.
 */
export function stopAfter(at: number, { from, to }: Move, due = 0, most = 800): number {
  const stride = Math.max(1, Math.ceil((to - from) / day / most))
  const midnight = Math.floor((at + beijing) / day + stride) * day - beijing
  return Math.min(Math.max(midnight, due), to)
}
