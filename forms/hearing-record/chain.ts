import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The head of the lead office signs; working days are policy. */
export const hearingRecordChain = headSigns(
  'hearing-record',
  { zh: '听证笔录审签', en: 'Signing of the record' },
  leading,
  {
    workingDays: 3,
    guidance: {
      zh: '核对笔录是否由当事人或者其代理人签字，听证结论是否依据笔录作出。',
      en: 'Check that the party or its agent signed the record and that the conclusion rests on it.',
    },
  },
)

export const hearingRecord = listed(about, hearingRecordChain, { form: () => import('./form.ts') })
