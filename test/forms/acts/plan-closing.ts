import { planClosing } from '../../../forms/plan-closing/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: planClosing,
  answers: ({ today }) => ({
    asOf: today,
    summary: '全年拆除水泥球磨机 2 台，退出产能 30 万吨。',
    unfinished: '其余任务转入下一年度工作计划。',
  }),
  files: { 'summary-paper': 1 },
}
