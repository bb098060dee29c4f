import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** The lead office answers for what it reports; working days are policy. */
export const planProgressChain = headSigns(
  'plan-progress',
  { zh: '进展调度审签', en: 'Progress signed' },
  leading,
  { workingDays: 2 },
)
