import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The office that calls the meetings answers for what it reports; working days are policy. */
const meetingFollowUpChain = headSigns(
  'meeting-follow-up',
  { zh: '议定事项调度审签', en: 'Follow-up signed' },
  leading,
  { workingDays: 2 },
)

export const meetingFollowUp = listed(about, meetingFollowUpChain, { form: () => import('./form.ts') })
