import { suspensionService } from '../../../forms/suspension-service/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: suspensionService,
  answers: ({ today }) => ({ servedOn: addDays(today, -40), method: 'direct' }),
  files: { proof: 1 },
}
