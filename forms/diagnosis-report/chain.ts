import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office signs; working days are policy. */
const diagnosisReportChain = headSigns(
  'diagnosis-report',
  { zh: '节能诊断报告审签', en: 'Report of a diagnosis signed' },
  leading,
  { workingDays: 3 },
)

export const diagnosisReport = listed(about, diagnosisReportChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
