import { recheck } from '../../../forms/recheck/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { inspectors } from './parts.ts'

export const example: Example = {
  form: recheck,
  answers: ({ today }) => ({
    visitedOn: addDays(today, -4),
    inspectors,
    reportNumber: 'ZJ-2026-0031',
    finding: 'failed',
    reason: '抽检水泥 3 天抗压强度低于强制性标准要求，检验报告判定为不合格。',
  }),
  files: { report: 1 },
}
