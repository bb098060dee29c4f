import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Two working days are policy. */
const openingRevokedChain = headSigns(
  'opening-revoked',
  { zh: '撤销立案审签', en: 'Revocation signed' },
  leading,
  { workingDays: 2 },
)

export const openingRevoked = listed(about, openingRevokedChain, { form: () => import('./form.ts') })
