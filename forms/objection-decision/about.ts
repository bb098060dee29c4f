import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('objection-decision', '1', {
  title: { zh: '公示异议处理', en: 'Decision on an objection' },
  intro: {
    zh: '逐件核查异议并答复。异议成立的，从公示中移除有关行，重新公示。',
    en: 'One for each objection: checked and answered. One that is upheld takes its rows off, and the notice runs again.',
  },
  basis: [opinion, plan('四（四）')],
  chain: 'objection-decision',
  by: [leading],
  recalls: ['objection'],
  repeats: true,
  tells: 'answer',
})
