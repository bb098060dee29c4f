import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** What is found of one item; the plan, 二(五)3, knows no third way. */
export const paths: readonly Option[] = [
  { value: 'A', label: { zh: '立即拆除', en: 'Dismantle at once' } },
  { value: 'B', label: { zh: '暂不具备拆除条件', en: 'Cannot be dismantled yet' } },
]

/** What follows for the case as a whole. */
export const outcomes: readonly Option[] = [
  { value: 'dismantle', label: { zh: '全部立即拆除', en: 'All dismantled at once' } },
  {
    value: 'seal',
    label: {
      zh: '有设备暂不具备拆除条件，先行封存并公开承诺、限时拆除',
      en: 'Some cannot be dismantled yet: sealed, committed to and dismantled by a date',
    },
  },
]

export const cannotYet = where('path', 'B')
