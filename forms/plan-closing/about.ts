import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('plan-closing', '1', {
  title: { zh: '工作计划总结', en: 'Plan closed' },
  intro: {
    zh: '年度工作计划执行完毕或者期满后，总结完成情况，事项办结。',
    en: 'When the plan is carried out or its time is over, says what came of it, and ends the matter.',
  },
  basis: [opinion, plan('四（一）')],
  chain: 'plan-closing',
  by: [leading],
  recalls: ['county-plan', 'plan-progress'],
})
