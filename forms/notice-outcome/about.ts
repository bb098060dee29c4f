import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('notice-outcome', '1', {
  title: { zh: '公示结果登记', en: 'Outcome of a notice' },
  intro: {
    zh: '公示期满、异议全部处理后，登记有无异议。没有登记的，公示不算结束。',
    en: 'Once the period is over and every objection is decided: whether there were any. Without it a notice is not over.',
  },
  basis: [opinion, plan('四（四）')],
  chain: 'notice-outcome',
  by: [leading],
  recalls: ['objection-decision'],
})
