import { chain, leading, listed, step } from '../define.ts'
import { about } from './about.ts'

/** The leading office answers in five working days (policy). */
const supportRequestChain = chain(
  'support-request',
  '1',
  { zh: '企业诉求办理', en: 'Support request answered' },
  [
    step('lead', { zh: '主管部门答复', en: 'Leading office answers' }, leading, {
      workingDays: 5,
      guidance: {
        zh: '在意见中写明答复：能办理的写明办理部门和时间；不能办理的写明理由和其他渠道。',
        en: 'Your remark is the answer: who does it and when, or why it cannot be done and where else to turn.',
      },
    }),
  ],
)

export const supportRequest = listed(about, supportRequestChain, { form: () => import('./form.ts') })
