import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('meeting-follow-up', '1', {
  title: { zh: '议定事项调度', en: 'Follow-up of decisions' },
  intro: {
    zh: '逐项填写联席会议议定事项的落实情况，可以多次填写。全部落实或者转入下次会议的，事项办结。',
    en: 'What became of each decision; filed as often as needed. When all are carried out or taken to the next meeting, the matter ends.',
  },
  basis: [opinion, plan('四（二）')],
  chain: 'meeting-follow-up',
  by: [leading],
  recalls: ['meeting-minutes', 'meeting-follow-up'],
  repeats: true,
})
