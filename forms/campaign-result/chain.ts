import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The lead office answers for what it found; working days are policy. */
const campaignResultChain = headSigns(
  'campaign-result',
  { zh: '执法监察结果审签', en: 'Results signed' },
  leading,
  { workingDays: 3 },
)

export const campaignResult = listed(about, campaignResultChain, { form: () => import('./form.ts') })
