import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('meeting-minutes', '1', {
  title: { zh: '联席会议纪要', en: 'Minutes of a joint meeting' },
  intro: {
    zh: '会议召开后填写：时间、地点、主持人、出席单位、研究事项和议定事项。每项议定事项明确责任单位和完成时限。',
    en: 'After the meeting: when and where, who led it and who was there, what was discussed and what was decided. Each decision has somebody responsible and a day.',
  },
  basis: [opinion, plan('四（二）')],
  chain: 'meeting-minutes',
  by: [leading],
  letter: { zh: '会议纪要', en: 'Minutes' },
})
