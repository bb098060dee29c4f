import { renewalRecord } from '../../../forms/renewal-record/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: renewalRecord,
  answers: ({ today }) => ({
    visitedOn: addDays(today, -1),
    outcome: 'done',
    result: '回用线连续运行 30 天，排灰口已封堵。',
    oldEquipment: 'dismantled',
    invested: '391.2',
    wasteCut: '1175.5',
  }),
  files: { 'site-photos': 2 },
}
