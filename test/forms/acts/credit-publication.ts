import { creditPublication } from '../../../forms/credit-publication/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: creditPublication,
  answers: ({ today }) => ({
    url: 'https://credit.example.cn/liaocheng/Entry/318',
    publishedOn: addDays(today, -8),
  }),
  files: { snapshot: 1 },
}
