import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The office that calls the meeting signs its minutes; working days are policy. */
const meetingMinutesChain = headSigns(
  'meeting-minutes',
  { zh: '会议纪要审签', en: 'Minutes signed' },
  leading,
  {
    workingDays: 3,
    guidance: {
      zh: '核对议定事项、责任单位和完成时限与会议一致。',
      en: 'Check decisions, who is responsible and the days against what the meeting said.',
    },
  },
)

export const meetingMinutes = listed(about, meetingMinutesChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
