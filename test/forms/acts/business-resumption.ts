import { businessResumption } from '../../../forms/business-resumption/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: businessResumption,
  answers: ({ today }) => ({
    level: 'county',
    outcome: 'resume',
    decisionNumber: '阳政字〔2026〕2号',
    decidedOn: addDays(today, -2),
    resumeOn: addDays(today, 3),
    reason: '排污设施已改造并稳定运行，连续三次监测达标，停业原因已经消除。',
  }),
  files: { 'decision-paper': 1, verification: 1 },
}
