import { orderService } from '../../../forms/order-service/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: orderService,
  answers: ({ today }) => ({
    served: '阳环责〔2025〕9号',
    servedOn: addDays(today, -60),
    method: 'direct',
  }),
  files: { proof: 1 },
}
