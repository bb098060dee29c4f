import { creditReferral } from '../../../forms/credit-referral/form.ts'
import { addDays, addMonths } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: creditReferral,
  answers: ({ today }) => ({
    response: 'not-upheld',
    responseReview: '企业称资金紧张，不属于可以延期的法定情形，不予采纳。',
    disciplines: ['land', 'credit', 'procurement'],
    disclosureFrom: addDays(today, -10),
    disclosureUntil: addMonths(addDays(today, -10), 36),
  }),
  files: {},
}
