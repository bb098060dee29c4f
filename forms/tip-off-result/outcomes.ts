import { unless, where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** What came of a tip-off. */
export const outcomes: readonly Option[] = [
  { value: 'true', label: { zh: '属实', en: 'True' } },
  { value: 'partly', label: { zh: '部分属实', en: 'True in part' } },
  { value: 'untrue', label: { zh: '不属实', en: 'Not true' } },
  { value: 'unclear', label: { zh: '无法核实', en: 'Could not be verified' } },
  { value: 'elsewhere', label: { zh: '不属于本机关职责', en: 'Not for this authority' } },
  { value: 'repeated', label: { zh: '重复举报', en: 'Told before' } },
  { value: 'spam', label: { zh: '垃圾信息', en: 'Spam' } },
]

/** What the office of the case is asked to draw up: an act that its track knows already. */
export const acts: readonly Option[] = [
  {
    value: 'inspection-record',
    label: { zh: '现场检查；恢复生产的，再办理处置', en: 'Inspect; where it runs again, deal with that' },
  },
  { value: 'chase-up', label: { zh: '催办', en: 'Chase it up' } },
]

export const isTrue = where('outcome', 'true', 'partly')
export const isAnswered = unless('outcome', 'spam')
