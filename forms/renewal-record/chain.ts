import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** The leading office signs; working days are policy. */
export const renewalRecordChain = headSigns(
  'renewal-record',
  { zh: '项目核查记录审签', en: 'Record of a project signed' },
  leading,
  { workingDays: 3 },
)
