import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Whoever checked, the head of the same office signs; days are policy. */
const objectionDecisionChain = headSigns(
  'objection-decision',
  { zh: '公示异议处理审签', en: 'Decision on an objection signed' },
  leading,
  {
    workingDays: 3,
    guidance: {
      zh: '核对结论有依据；答复不含能认出异议人的信息。同意“异议成立”的，有关行立即移除，公示期重新计算。',
      en: 'Check that it rests on something and that the answer does not show who objected. Where it is upheld the rows go at once, and the period begins anew.',
    },
  },
)

export const objectionDecision = listed(about, objectionDecisionChain, { form: () => import('./form.ts') })
