import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office notifies; three working days are policy. */
const noticeToRectifyChain = headSigns(
  'notice-to-rectify',
  { zh: '限期整改通知书审签', en: 'Notice to rectify signed' },
  leading,
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '核对查实的情况、证据、依据和整改要求相互一致，设备没有遗漏。',
      en: 'Check that finding, evidence, basis and what is required agree, and that no equipment is left out.',
    },
  },
)

export const noticeToRectify = listed(about, noticeToRectifyChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
