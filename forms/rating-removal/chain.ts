import { county, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** County ecology, which had it published; working days are policy. */
const ratingRemovalChain = headSigns(
  'rating-removal',
  { zh: '评价结果撤下审签', en: 'Taking down of a rating signed' },
  county('ecology'),
  {
    workingDays: 1,
    guidance: {
      zh: '核对公开截止日期，或者撤销评价的文书。同意后评价结果即从公开登记簿撤下，本案办结。',
      en: 'Check the last day of publication, or the paper that set the rating aside. Approval takes the rating off the register and ends the case.',
    },
  },
)

export const ratingRemoval = listed(about, ratingRemovalChain, { form: () => import('./form.ts') })
