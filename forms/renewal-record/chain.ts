import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office signs; working days are policy. */
const renewalRecordChain = headSigns(
  'renewal-record',
  { zh: '项目核查记录审签', en: 'Record of a project signed' },
  leading,
  { workingDays: 3 },
)

export const renewalRecord = listed(about, renewalRecordChain, { form: () => import('./form.ts') })
