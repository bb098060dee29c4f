import { creditRepair } from '../../../forms/credit-repair/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { header } from './parts.ts'

export const example: Example = {
  form: creditRepair,
  answers: (context) => ({
    ...header(context),
    repair: 'dismantled',
    completedOn: addDays(context.today, -5),
    account: '2 台球磨机已全部切割解体，废钢交由回收企业回炉，已通过拆除验收。',
    promise: 'yes',
    truth: 'yes',
  }),
  files: { 'dismantled-photos': 2, acceptance: 1 },
}
