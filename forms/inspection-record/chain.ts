import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office, in two working days (policy). */
const inspectionRecordChain = headSigns(
  'inspection-record',
  { zh: '监督检查记录审签', en: 'Inspection record signed' },
  leading,
  {
    workingDays: 2,
    guidance: {
      zh: '发现擅自恢复生产的，同意后案件转入擅自恢复生产处置。',
      en: 'Where production was resumed, approval moves the case on to that.',
    },
  },
)

export const inspectionRecord = listed(about, inspectionRecordChain, { form: () => import('./form.ts') })
