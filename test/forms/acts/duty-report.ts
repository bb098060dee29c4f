import { dutyReport } from '../../../forms/duty-report/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: dutyReport,
  answers: ({ today }) => ({
    outcome: 'done',
    doneOn: addDays(today, -1),
    measures: '已在财政专项资金申报系统中将该企业列为限制支持对象，自办理之日起至惩戒期满止。',
  }),
  files: { 'duty-proof': 1 },
}
