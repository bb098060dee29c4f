import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office, which had told the enterprise; working days are policy. */
const creditDroppedChain = headSigns(
  'credit-dropped',
  { zh: '不予失信惩戒审签', en: 'Dropping of credit discipline signed' },
  leading,
  {
    workingDays: 3,
    highStakes: true,
    guidance: {
      zh: '核对采纳的陈述、申辩有证据支持，理由具体。同意后本案办结，不推送信用信息。',
      en: 'Check that what is upheld is proved and the reason concrete. Approval ends the case; nothing is sent.',
    },
  },
)

export const creditDropped = listed(about, creditDroppedChain, { form: () => import('./form.ts') })
