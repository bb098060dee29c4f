import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** Two working days are policy. */
export const licenceAcceptanceChain = headSigns(
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
