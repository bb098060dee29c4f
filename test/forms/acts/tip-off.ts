import { tipOff } from '../../../forms/tip-off/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

/** What somebody of the public tells. */
export const tipOffExample: Example = {
  form: tipOff,
  answers: ({ today }) => ({
    kind: 'resumed',
    enterprise: '阳谷县鲁西建材有限公司',
    place: '祥光路18号东侧车间',
    seenOn: addDays(today, -1),
    words: '连续三个晚上十点以后听到球磨机运行，车间亮灯。',
  }),
  files: { 'tip-photos': 1 },
}
