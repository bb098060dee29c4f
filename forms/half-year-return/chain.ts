import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Who sends it signs it, since a letter has the number of the organ that signs; working days are policy. */
const halfYearReturnChain = headSigns(
  'half-year-return',
  { zh: '半年退出情况审签', en: 'Half-year return signed' },
  leading,
  { workingDays: 3 },
)

export const halfYearReturn = listed(about, halfYearReturnChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
