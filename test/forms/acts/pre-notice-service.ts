import { preNoticeService } from '../../../forms/pre-notice-service/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: preNoticeService,
  answers: ({ today }) => ({ servedOn: addDays(today, -30), method: 'direct' }),
  files: { proof: 1 },
}
