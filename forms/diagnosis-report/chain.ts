import { leading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'

/** The leading office signs; working days are policy. */
export const diagnosisReportChain = headSigns(
  'diagnosis-report',
  { zh: '节能诊断报告审签', en: 'Report of a diagnosis signed' },
  leading,
  { workingDays: 3 },
)
