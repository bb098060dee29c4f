import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

export const hearingServiceChain = headSigns(
  'hearing-service',
  { zh: '送达登记核对', en: 'Review of the service' },
  leading,
  {
    workingDays: 2,
    guidance: { zh: '核对送达日期与回证一致。', en: 'Check that the date is that of the proof of service.' },
  },
)
