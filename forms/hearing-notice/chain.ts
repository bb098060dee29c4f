import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The head of the lead office signs; working days are policy. */
export const hearingNoticeChain = headSigns(
  'hearing-notice',
  { zh: '听证告知审签', en: 'Signing of the notice' },
  leading,
  {
    workingDays: 2,
    guidance: {
      zh: '核对拟作出的决定、事实和依据是否与建议和法制审核意见一致，送达是否有据。',
      en: 'Check that decision, facts and basis are those of the proposal and the legal review, and that service is proved.',
    },
  },
)

export const hearingNotice = listed(about, hearingNoticeChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
