import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** 高耗能、高排放、低水平 (the plan, 二(二)1; DOMAIN row 14). */
export const flags: readonly Option[] = [
  { value: 'energy', label: { zh: '高耗能', en: 'High energy use' } },
  { value: 'emission', label: { zh: '高排放', en: 'High emission' } },
  { value: 'level', label: { zh: '低水平', en: 'Low level' } },
]

export const stages: readonly Option[] = [
  { value: 'planned', label: { zh: '拟建', en: 'Planned' } },
  { value: 'building', label: { zh: '在建', en: 'Being built' } },
  { value: 'running', label: { zh: '建成投产', en: 'Running' } },
]

export const isHighEnergy = where('flags', 'energy')
export const isHighEmission = where('flags', 'emission')
export const isLowLevel = where('flags', 'level')
