import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { closureMeasures } from '../shared/closure.ts'

/** What the government decides: one of the measures, or none. */
export const decisions: readonly Option[] = [
  ...closureMeasures,
  { value: 'reject', label: { zh: '不予批准', en: 'Not approved' } },
]

export const isRejected = where('decision', 'reject')

/** Decided to close for good: what it was licensed for falls with it. */
export const isClosed = where('decision', 'close', 'exit')

/** Decided, and not to leave things as they are. */
export const isApproved = where('decision', ...closureMeasures.map(({ value }) => value))
