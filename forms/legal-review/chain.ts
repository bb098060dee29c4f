import { chain, listed, municipal, step } from '../define.ts'
import { about } from './about.ts'

/** The city's justice bureau confirms what the reviewer found; working days are policy. */
export const legalReviewChain = chain(
  'legal-review',
  '1',
  { zh: '法制审核审定', en: 'Legal review confirmed' },
  [
    step(
      'municipal-justice',
      { zh: '市司法局审定', en: 'Municipal justice bureau confirms' },
      municipal('justice'),
      {
        workingDays: 5,
        guidance: {
          zh: '核对五项审核意见与审核结论是否一致。填写人不得审定自己的意见。',
          en: 'Check that the five opinions bear out the outcome. Nobody confirms an opinion of their own.',
        },
      },
    ),
  ],
)

export const legalReview = listed(about, legalReviewChain, { form: () => import('./form.ts') })
