import { governmentDecision } from '../../../forms/government-decision/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: governmentDecision,
  answers: ({ today }) => ({
    level: 'county',
    decision: 'exit',
    decisionNumber: '阳政字〔2026〕12号',
    decidedOn: addDays(today, -2),
    closeBy: addDays(today, 60),
    licences: [
      { licence: 'safety', licenceNumber: '（鲁）WH安许证字〔2022〕150012号', issuerLevel: 'municipal' },
      { licence: 'discharge', licenceNumber: '91371500YYYY00012U001P', issuerLevel: 'county' },
    ],
    conditions: '关停期间做好职工安置和环境安全管理。',
  }),
  files: { 'decision-paper': 1 },
}
