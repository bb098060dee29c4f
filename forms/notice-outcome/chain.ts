import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The head of the office that publishes; days are policy. */
const noticeOutcomeChain = headSigns(
  'notice-outcome',
  { zh: '公示结果审签', en: 'Outcome of a notice signed' },
  leading,
  { workingDays: 3 },
)

export const noticeOutcome = listed(about, noticeOutcomeChain, { form: () => import('./form.ts') })
