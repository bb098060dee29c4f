import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** The office that calls the meetings answers for what it reports; working days are policy. */
export const meetingFollowUpChain = headSigns(
  'meeting-follow-up',
  { zh: '议定事项调度审签', en: 'Follow-up signed' },
  leading,
  { workingDays: 2 },
)
