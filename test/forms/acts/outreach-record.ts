import { outreachRecord } from '../../../forms/outreach-record/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: outreachRecord,
  answers: ({ today }) => ({
    kind: 'association',
    heldOn: addDays(today, -4),
    association: '聊城市建材行业协会',
    activities: ['policy', 'requests'],
    summary: '宣讲退出奖补和技改政策，32 户企业参加。',
    requests: [{ request: '退出企业职工转岗培训名额不足', office: 'miit', byOn: addDays(today, 10) }],
  }),
  files: { 'outreach-papers': 1 },
}
