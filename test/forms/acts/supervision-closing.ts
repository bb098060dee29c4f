import { supervisionClosing } from '../../../forms/supervision-closing/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: supervisionClosing,
  answers: ({ today }) => ({
    endedOn: addDays(today, -20),
    visited: ['371521', '371526', '371500-jk'],
    problems: '8',
    fixed: '6',
    openProblems: '2 个问题整改时限未到，纳入下一轮督导检查。',
    summary: '各县区工作计划执行总体正常。',
  }),
  files: { report: 1 },
}
