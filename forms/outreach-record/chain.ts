import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office answers for what it says; working days are policy. */
const outreachRecordChain = headSigns(
  'outreach-record',
  { zh: '宣传和协会工作记录审签', en: 'Record of outreach signed' },
  leading,
  { workingDays: 3 },
)

export const outreachRecord = listed(about, outreachRecordChain, { form: () => import('./form.ts') })
