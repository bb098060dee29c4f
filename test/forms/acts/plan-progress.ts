import { planProgress } from '../../../forms/plan-progress/form.ts'
import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { example as countyPlan } from './county-plan.ts'

export const example: Example = {
  form: planProgress,
  answers: (context) => ({
    asOf: addDays(context.today, -1),
    progress: rowsOf(countyPlan.answers(context).tasks).map(({ task, byOn }, index) => ({
      task,
      byOn,
      status: index === 0 ? 'done' : 'under-way',
      ...(index === 1 && { note: '已印发执行名单。' }),
    })),
  }),
  files: {},
}
