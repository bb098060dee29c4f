import { waterClearing } from '../../../forms/water-clearing/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { inspectors } from './parts.ts'

export const example: Example = {
  form: waterClearing,
  answers: ({ today }) => ({
    process: '湿法水泥窑 1 座',
    way: 'converted',
    replacement: '新型干法预热系统',
    retiredOn: addDays(today, -9),
    verifiedOn: addDays(today, -4),
    inspectors,
    result: '湿法窑筒体已切割外运，料浆系统已拆除。',
  }),
  files: { photos: 2, 'retirement-proof': 1 },
}
