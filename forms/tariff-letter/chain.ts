import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office sends it; working days are policy. */
const tariffLetterChain = headSigns(
  'tariff-letter',
  { zh: '差别电价建议函审签', en: 'Tariff letter signed' },
  leading,
  { workingDays: 3 },
)

export const tariffLetter = listed(about, tariffLetterChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
