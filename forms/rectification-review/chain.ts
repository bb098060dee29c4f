import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The head of the lead office signs; working days are policy. */
export const rectificationReviewChain = headSigns(
  'rectification-review',
  { zh: '整改复核意见审签', en: 'Signing of the review' },
  leading,
  {
    workingDays: 3,
    guidance: {
      zh: '核对复核人员、实测值与复核意见是否一致；审签后即出具整改复核意见书。',
      en: 'Check that inspectors, measured value and finding agree. Signing issues the opinion.',
    },
  },
)

export const rectificationReview = listed(about, rectificationReviewChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
