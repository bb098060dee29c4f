import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** The head of the office that publishes; days are policy. */
export const noticeOutcomeChain = headSigns(
  'notice-outcome',
  { zh: '公示结果审签', en: 'Outcome of a notice signed' },
  leading,
  { workingDays: 3 },
)
