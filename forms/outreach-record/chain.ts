import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** The leading office answers for what it says; working days are policy. */
export const outreachRecordChain = headSigns(
  'outreach-record',
  { zh: '宣传和协会工作记录审签', en: 'Record of outreach signed' },
  leading,
  { workingDays: 3 },
)
