import { listed, municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The head of the city's bureau signs what the public reads; working days are policy. */
const annualNoticeChain = headSigns(
  'annual-notice',
  { zh: '年度公示审签', en: 'Annual notice signed' },
  municipalLeading,
  { workingDays: 5, highStakes: true },
)

export const annualNotice = listed(about, annualNoticeChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
