import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Two working days are policy. */
const licenceAcceptanceChain = headSigns(
  'licence-acceptance',
  { zh: '受理通知书审签', en: 'Acceptance signed' },
  leading,
  {
    workingDays: 2,
    guidance: {
      zh: '核对材料齐全、符合法定形式；受理不代表准予许可。',
      en: 'Check that the papers are complete and in due form; to accept an application is not to grant it.',
    },
  },
)

export const licenceAcceptance = listed(about, licenceAcceptanceChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
