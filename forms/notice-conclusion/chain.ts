import { municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** That nobody objects is said by an act, and signed (DOMAIN §6.12); working days are policy. */
export const noticeConclusionChain = headSigns(
  'notice-conclusion',
  { zh: '公示结果审签', en: 'End of the notice signed' },
  municipalLeading,
  { workingDays: 3 },
)
