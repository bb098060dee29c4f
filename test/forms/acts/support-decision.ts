import { supportDecision } from '../../../forms/support-decision/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: supportDecision,
  answers: ({ today }) => ({
    kind: 'funds',
    outcome: 'part',
    amount: '80',
    content: '退出奖补资金分两期拨付，验收合格后拨付第二期。',
    office: '阳谷县财政局',
    byOn: addDays(today, 60),
    policy: '《阳谷县工业转型升级专项资金管理办法》（阳政办字〔2025〕18号）',
    reasons: '按拆除产能核定奖补金额。',
  }),
  files: {},
}
