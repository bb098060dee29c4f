import { waterRefusal } from '../../../forms/water-refusal/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { remedies } from './parts.ts'

export const example: Example = {
  form: waterRefusal,
  answers: ({ today }) => ({
    application: 'assessment',
    applicationNumber: '阳水许申〔2026〕4号',
    appliedOn: addDays(today, -10),
    ground: 'uses-eliminated',
    process: '湿法水泥窑 1 座',
    listEntry: '高耗水工艺、技术和装备淘汰目录，条目待核对',
    facts: '扩建项目仍采用湿法窑，可行性研究报告附后。',
    citations: [{ law: 'other', lawName: '《取水许可和水资源费征收管理条例》', article: '第二十五条' }],
    ...remedies,
  }),
  files: { 'application-copy': 1 },
}

/** The application of somebody who holds a permit and did not retire the process in time. */
export const renewal = {
  application: 'renewal',
  permitNumber: 'D371521G2021-0107',
  permitExpiresOn: '2026-03-16',
  ground: 'not-retired',
  retireBy: '2025-09-17',
}
