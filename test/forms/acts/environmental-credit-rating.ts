import { environmentalCreditRating } from '../../../forms/environmental-credit-rating/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: environmentalCreditRating,
  answers: ({ today }) => ({
    periodFrom: addDays(today, -365),
    periodTo: addDays(today, -5),
    violations: [
      {
        breach: '颗粒物超标排放',
        breachOn: addDays(today, -70),
        decisionNumber: '阳环罚〔2025〕21号',
      },
    ],
    previousColour: 'green',
    colour: 'yellow',
    disciplines: ['funds', 'tax', 'credit'],
    ratedOn: addDays(today, -2),
    publishedUntil: addDays(today, 363),
  }),
  files: { 'rating-evidence': 1 },
}
