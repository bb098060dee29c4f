import { listed, municipal } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The city's industry bureau merges what it was sent; working days are policy. */
const returnReviewChain = headSigns(
  'return-review',
  { zh: '汇总审核审签', en: 'Merging signed' },
  municipal('miit'),
  { workingDays: 5 },
)

export const returnReview = listed(about, returnReviewChain, { form: () => import('./form.ts') })
