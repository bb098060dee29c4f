import { frontrunnerDecision } from '../../../forms/frontrunner-decision/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: frontrunnerDecision,
  answers: ({ today }) => ({
    sector: 'building-materials',
    outcome: 'choose',
    validFrom: today,
    validUntil: addDays(today, 700),
    scheme: '聊城市2025年度行业能效领跑者遴选方案',
    reasons: '能效指标优于先进值，经三名专家评审。',
  }),
  files: { 'expert-review': 1 },
}
