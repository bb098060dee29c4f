import { creditRemoval } from '../../../forms/credit-removal/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: creditRemoval,
  answers: ({ today }) => ({
    reason: 'repaired',
    removedOn: addDays(today, -1),
    removalReceipt: 'LCXY-2026-R-0042',
  }),
  files: { 'removal-proof': 1 },
}
