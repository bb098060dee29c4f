import { creditPreNotice } from '../../../forms/credit-pre-notice/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { citing } from './parts.ts'

export const example: Example = {
  form: creditPreNotice,
  answers: ({ today }) => ({
    trigger: 'dismantling',
    dueOn: addDays(today, -45),
    facts: '承诺的拆除期限届满，2 台球磨机仍未拆除，现场检查记录附后。',
    citations: citing('shandong-credit', '关于失信信息归集和披露'),
    disciplines: ['land', 'funds', 'credit', 'procurement'],
    respondWithin: '5',
  }),
  files: { 'lateness-evidence': 1 },
}
