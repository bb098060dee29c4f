import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('plan-progress', '1', {
  title: { zh: '工作计划进展调度', en: 'Progress of the plan' },
  intro: {
    zh: '逐项填写年度重点任务的进展，可以多次填写。逾期的任务说明原因和补救措施。',
    en: 'How each task of the year stands; filed as often as needed. Of a late task it says why, and what is done about it.',
  },
  basis: [opinion, plan('四（二）')],
  chain: 'plan-progress',
  by: [leading],
  recalls: ['county-plan', 'plan-progress'],
  repeats: true,
})
