import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The lead office answers for whom it visits; working days are policy. */
const campaignPlanChain = headSigns(
  'campaign-plan',
  { zh: '执法监察计划审签', en: 'Plan of a campaign signed' },
  leading,
  {
    workingDays: 3,
    guidance: {
      zh: '核对企业清单是否达到任务数，全覆盖的是否无遗漏。',
      en: 'Check that the list reaches the number asked for, and where all are to be visited, leaves nobody out.',
    },
  },
)

export const campaignPlan = listed(about, campaignPlanChain, { form: () => import('./form.ts') })
