import { diagnosisReport } from '../../../forms/diagnosis-report/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: diagnosisReport,
  answers: ({ today }) => ({
    diagnosedBy: '聊城市节能监察支队',
    fromOn: addDays(today, -9),
    toOn: addDays(today, -6),
    product: '水泥粉磨',
    findings: '空压机长期低负荷运行。\n循环风机无变频。',
    proposals: [
      { proposal: '循环风机加装变频器', saving: '310.5', cost: '42' },
      { proposal: '空压站集中控制', saving: '88.25', cost: '15.6' },
    ],
  }),
  files: { diagnosis: 1 },
}
