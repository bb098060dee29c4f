import { licenceAcceptance } from '../../../forms/licence-acceptance/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: licenceAcceptance,
  answers: ({ today }) => ({
    product: '水泥（通用硅酸盐水泥）',
    appliedOn: addDays(today, -3),
    papers: '生产许可证申请书\n产业政策符合性说明',
  }),
  files: { application: 1 },
}
