import { planReview } from '../../../forms/plan-review/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: planReview,
  answers: ({ today }) => ({
    receivedOn: addDays(today, -1),
    outcome: 'recorded',
    advice: '请按月调度，年底前报送工作总结。',
  }),
  files: {},
}
