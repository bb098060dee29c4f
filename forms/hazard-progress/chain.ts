import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office answers for what it strikes off; working days are policy. */
const hazardProgressChain = headSigns(
  'hazard-progress',
  { zh: '隐患整改销号审签', en: 'Hazards put right, signed' },
  leading,
  { workingDays: 2 },
)

export const hazardProgress = listed(about, hazardProgressChain, { form: () => import('./form.ts') })
