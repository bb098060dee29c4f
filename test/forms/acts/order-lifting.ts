import { orderLifting } from '../../../forms/order-lifting/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { inspectors, remedies } from './parts.ts'

export const example: Example = {
  form: orderLifting,
  answers: ({ today }) => ({
    inspectors,
    verifiedOn: addDays(today, -3),
    result: '滤袋已更换，监测浓度 8 毫克/立方米\n自动监测设施运行正常',
    outcome: 'lift',
    resumeOn: addDays(today, 1),
    ...remedies,
  }),
  files: { photos: 2, 'verification-report': 1 },
}
