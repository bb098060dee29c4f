import { creditPush } from '../../../forms/credit-push/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: creditPush,
  answers: ({ today }) => ({
    pushedOn: addDays(today, -10),
    receiptNumber: 'LCXY-2026-000318',
    receivedOn: addDays(today, -9),
  }),
  files: { receipt: 1 },
}
