import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** What became of a duty; the second is looked at by the lead office before it counts. */
export const outcomes: readonly Option[] = [
  { value: 'done', label: { zh: '已办理', en: 'Done' } },
  {
    value: 'cannot',
    label: { zh: '不能办理', en: 'Cannot be done' },
    hint: { zh: '须经牵头部门审核', en: 'The lead office has to agree' },
  },
]

export const isDone = where('outcome', 'done')
export const isImpossible = where('outcome', 'cannot')
