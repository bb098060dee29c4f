import { productionOrder } from '../../../forms/production-order/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { citing, remedies } from './parts.ts'

export const example: Example = {
  form: productionOrder,
  answers: ({ today }) => ({
    triggers: ['emissions', 'against-permit'],
    permitNumber: '91371500YYYY00012U001P',
    facts: '窑尾颗粒物排放浓度三次监测均值为 38 毫克/立方米，超过排放标准限值；监测报告编号 HJ-2025-118。',
    citations: citing('environment-law', '第六十条'),
    order: 'stop',
    scope: '1 号水泥粉磨生产线',
    fromOn: addDays(today, -60),
    requirements: '更换袋式除尘器滤袋\n自动监测设施恢复正常运行',
    ...remedies,
  }),
  files: { 'finding-evidence': 1 },
}
