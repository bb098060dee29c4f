import { feasibilityFinding } from '../../../forms/feasibility-finding/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { inspectors, remedies } from './parts.ts'

export const example: Example = {
  form: feasibilityFinding,
  answers: ({ today }) => ({
    visitedOn: addDays(today, -20),
    inspectors,
    items: [
      {
        catalogue: '2024:落后生产工艺装备/建材/2',
        name: '水泥球磨机',
        model: 'Φ2.2×7m',
        serial: 'LX-2009-017',
        quantity: { amount: '2', unit: '台' },
        capacity: { amount: '30', unit: '万吨/年' },
        path: 'B',
        whyNotNow: '磨机基础与在用包装车间共用，须先完成结构加固方可拆除。',
      },
    ],
    outcome: 'seal',
    ...remedies,
  }),
  files: { photos: 2 },
}
