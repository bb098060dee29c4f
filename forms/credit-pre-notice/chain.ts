import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office decides; working days are policy. */
const creditPreNoticeChain = headSigns(
  'credit-pre-notice',
  { zh: '失信惩戒事先告知审签', en: 'Notice before credit discipline signed' },
  leading,
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '核对期限确已届满、企业确未退出，拟采取的惩戒均有依据。',
      en: 'Check that the period is over, that the enterprise has not exited, and that each measure has a basis.',
    },
  },
)

export const creditPreNotice = listed(about, creditPreNoticeChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
