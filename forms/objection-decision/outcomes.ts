import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** What came of an objection. */
export const outcomes: readonly Option[] = [
  { value: 'upheld', label: { zh: '异议成立', en: 'Upheld' } },
  {
    value: 'correct',
    label: {
      zh: '异议成立，没有要移除的行，结束后更正并重新公示',
      en: 'Upheld, with no row to take off: corrected afterwards, and shown again',
    },
  },
  { value: 'rejected', label: { zh: '异议不成立', en: 'Not upheld' } },
  { value: 'spam', label: { zh: '垃圾信息', en: 'Spam' } },
]

export const isUpheld = where('outcome', 'upheld')
