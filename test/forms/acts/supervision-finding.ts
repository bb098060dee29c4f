import { supervisionFinding } from '../../../forms/supervision-finding/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: supervisionFinding,
  answers: ({ today }) => ({
    division: '371521',
    checkedOn: addDays(today, -30),
    concerned: '阳谷县泊岭铜材有限公司',
    problem: '封存设备无人看管，监督检查记录不全。',
    asked: '明确看管责任人\n每月检查并记录',
    fixBy: addDays(today, 30),
  }),
  files: { 'working-paper': 1 },
}
