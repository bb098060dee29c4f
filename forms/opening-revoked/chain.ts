import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** Two working days are policy. */
export const openingRevokedChain = headSigns(
  'opening-revoked',
  { zh: '撤销立案审签', en: 'Revocation signed' },
  leading,
  { workingDays: 2 },
)
