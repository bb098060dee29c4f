import { inspectionRecord } from '../../../forms/inspection-record/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { inspectors } from './parts.ts'

export const example: Example = {
  form: inspectionRecord,
  answers: ({ today }) => ({
    inspectedOn: addDays(today, -2),
    inspectors,
    findings: '2 号磨封条被撕毁，电机有余温，电表读数较上次增加 3120 千瓦时。',
    sealsIntact: 'no',
    brokenSeals: '阳工信封0013，2号磨主电机基座，整条撕毁。',
    resumed: 'yes',
    resumption: '2 号磨夜间运行，现场有新磨水泥。',
  }),
  files: { photos: 2, 'signed-record': 1 },
}
