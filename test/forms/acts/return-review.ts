import { returnReview } from '../../../forms/return-review/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: returnReview,
  answers: () => ({ outcome: 'returned', remarks: '请补充工作总结。', correctBy: '2026-01-30' }),
  files: {},
}
