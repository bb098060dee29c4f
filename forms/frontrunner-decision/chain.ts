import { listed, municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The city's leading office signs; working days are policy. */
const frontrunnerDecisionChain = headSigns(
  'frontrunner-decision',
  { zh: '能效领跑者遴选决定审签', en: 'Decision on a frontrunner signed' },
  municipalLeading,
  { workingDays: 5 },
)

export const frontrunnerDecision = listed(about, frontrunnerDecisionChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
