import { hearingService } from '../../../forms/hearing-service/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: hearingService,
  answers: ({ today }) => ({ servedOn: addDays(today, -1), method: 'direct' }),
  files: { proof: 1 },
}
