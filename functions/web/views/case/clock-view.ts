import type { DueDate } from '../../../engine/period.ts'
import type { Text } from '../../../engine/text.ts'
import type { Period } from '../../../engine/track.ts'

export type ClockView = {
  readonly title: Text
  readonly basis: Text
  /** Absent where an act named the last day. */
  readonly period?: Period
  /** The day that started it, which is not counted, and the act that did. */
  readonly from: string
  readonly startedBy: Text
  /** Shanghai's date of the request. */
  readonly today: string
  readonly status: 'running' | 'met' | 'passed' | 'parked'
  /** Nobody is late once it has passed: it lapses, or the case has ended. */
  readonly lapses?: boolean
  /** As first set. */
  readonly first: DueDate
  /** As it stands after an extension; absent where there was none. */
  readonly extended?: DueDate | undefined
  /** It stands still since this day: a filing is back for correction. */
  readonly stands?: string | undefined
  /** Days of corrections that were not counted, and the end with them; absent where there were none. */
  readonly stood?: { readonly days: number; readonly due: DueDate } | undefined
}

/** The end in force. */
export const dueOf = ({ first, extended, stood }: ClockView): DueDate => stood?.due ?? extended ?? first
