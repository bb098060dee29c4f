import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office answers for the list; working days are policy. */
const hazardListChain = headSigns(
  'hazard-list',
  { zh: '重大隐患清单审签', en: 'List of hazards signed' },
  leading,
  {
    workingDays: 2,
    guidance: {
      zh: '核对每项隐患有判定依据、措施、责任人和时限；能当场停用的先停用。',
      en: 'Check that each hazard has its ground, measure, person and day; what can be stopped at once is stopped first.',
    },
  },
)

export const hazardList = listed(about, hazardListChain, { form: () => import('./form.ts') })
