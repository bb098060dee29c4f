import type { DueDate } from '../../../engine/period.ts'
import type { Text } from '../../../engine/text.ts'
import type { Period } from '../../../engine/track.ts'

export type ClockView = {
  readonly title: Text
  readonly basis: Text
  readonly period: Period
  readonly servedOn: string
  /** Shanghai's date of the request. */
  readonly today: string
  readonly status: 'running' | 'met' | 'passed' | 'parked'
  /** As first set. */
  readonly first: DueDate
  /** As it stands after an extension; absent where there was none. */
  readonly extended?: DueDate | undefined
}

/** The end in force. */
export const dueOf = ({ first, extended }: ClockView): DueDate => extended ?? first
