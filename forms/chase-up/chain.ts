import { listed, municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The municipal office sends it; working days are policy. */
const chaseUpChain = headSigns(
  'chase-up',
  { zh: '督办函审签', en: 'Chase-up letter signed' },
  municipalLeading,
  { workingDays: 2 },
)

export const chaseUp = listed(about, chaseUpChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
