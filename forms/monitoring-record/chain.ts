import { county, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The ecology bureau answers for its data; working days are policy. */
const monitoringRecordChain = headSigns(
  'monitoring-record',
  { zh: '自动监测数据记录审签', en: 'Record of monitoring signed' },
  county('ecology'),
  {
    workingDays: 2,
    guidance: {
      zh: '核对限值、实测值与平台导出数据一致，异常时段已标记剔除。',
      en: 'Check limits and values against the export, and that marked times are left out.',
    },
  },
)

export const monitoringRecord = listed(about, monitoringRecordChain, { form: () => import('./form.ts') })
