import { matterClosing } from '../../../forms/matter-closing/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: matterClosing,
  answers: ({ today }) => ({
    endedOn: addDays(today, -1),
    summary: '本年度工作完成。',
    next: '转入下一年度事项。',
  }),
  files: {},
}
