import { listed, municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The municipal office takes a plan on record; working days are policy. */
const planReviewChain = headSigns(
  'plan-review',
  { zh: '工作计划备案审签', en: 'Record of the plan signed' },
  municipalLeading,
  { workingDays: 5 },
)

export const planReview = listed(about, planReviewChain, { form: () => import('./form.ts') })
