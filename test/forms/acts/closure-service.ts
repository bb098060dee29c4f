import { closureService } from '../../../forms/closure-service/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: closureService,
  answers: ({ today, enterprise }) => ({
    servedOn: addDays(today, -1),
    method: 'direct',
    recipient: `${enterprise.legalRepresentative}（法定代表人）`,
    dismantleBy: addDays(today, 180),
  }),
  files: { proof: 1 },
}
