import { ratingRemoval } from '../../../forms/rating-removal/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: ratingRemoval,
  answers: ({ today }) => ({
    reason: 'set-aside',
    setAside: '阳谷县人民政府行政复议决定撤销该评价，决定书于 2026 年 1 月 13 日送达。',
    removedOn: addDays(today, -1),
  }),
  files: { 'set-aside-paper': 1 },
}
