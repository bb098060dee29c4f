import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** The lead office closes its plan; working days are policy. */
export const planClosingChain = headSigns(
  'plan-closing',
  { zh: '工作总结审签', en: 'Summary signed' },
  leading,
  { workingDays: 3 },
)
