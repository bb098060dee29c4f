import { legalReview } from '../../../forms/legal-review/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: legalReview,
  answers: ({ today }) => ({
    competence: 'sound',
    facts: 'sound',
    law: 'sound',
    procedure: 'sound',
    discretion: 'sound',
    outcome: 'lawful',
    remark: '主体适格，事实清楚，证据充分，程序合法，同意提请决定；决定前须告知听证权利。',
    reviewer: '孙志远',
    reviewedOn: addDays(today, -1),
  }),
  files: { 'signed-opinion': 1 },
}
