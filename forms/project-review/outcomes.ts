import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

export const outcomes: readonly Option[] = [
  { value: 'stop', label: { zh: '停止建设、不予支持', en: 'Stopped, not supported' } },
  { value: 'rectify', label: { zh: '限期整改后复审', en: 'To be put right and reviewed again' } },
  { value: 'clear', label: { zh: '符合要求，解除标识', en: 'As it should be, no longer flagged' } },
]

export const mustRectify = where('outcome', 'rectify')
