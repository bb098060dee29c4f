import { rectificationReport } from '../../../forms/rectification-report/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { headerAnswers } from './header.ts'

export const example: Example = {
  form: rectificationReport,
  answers: (context) => ({
    ...headerAnswers(context),
    finishedOn: addDays(context.today, -8),
    measures: [
      { measure: '更换高效电机 2 台', doneOn: addDays(context.today, -40), spent: '86.5' },
      { measure: '高效选粉机安装调试', doneOn: addDays(context.today, -8), spent: '210.25' },
    ],
    summary: '通知书所列 3 项整改内容均已完成，粉磨系统已连续稳定运行 5 天。',
    hasStandard: 'yes',
    standard: 'GB 16780-2021',
    limit: { amount: '117', unit: '千克标准煤/吨' },
    measured: { amount: '116.2', unit: '千克标准煤/吨' },
    measuredOn: addDays(context.today, -6),
    measuredBy: '山东省节能监测技术服务中心',
    truth: 'yes',
  }),
  files: { 'new-measurement': 1, 'photos-after': 2, 'sealed-report': 1 },
}
