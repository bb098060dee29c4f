import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office signs; working days are policy. */
const supportDecisionChain = headSigns(
  'support-decision',
  { zh: '扶持事项决定审签', en: 'Decision on support signed' },
  leading,
  {
    workingDays: 5,
    guidance: {
      zh: '核对政策文件现行有效、金额和办理部门与会商意见一致。绿色金融由银行自主决定，不得承诺授信。',
      en: 'Check that the policy is in force and that amount and office are as agreed. Banks decide on credit themselves: promise none.',
    },
  },
)

export const supportDecision = listed(about, supportDecisionChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
