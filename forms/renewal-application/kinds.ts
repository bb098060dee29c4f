import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** Projects of the plan, 二(五)2. */
export const kinds: readonly Option[] = [
  { value: 'equipment', label: { zh: '设备焕新', en: 'Renewal of equipment' } },
  { value: 'technology', label: { zh: '技改升级', en: 'Renewal of technology' } },
  { value: 'waste', label: { zh: '固体废物减量、淘汰产废工艺', en: 'Less solid waste' } },
]

export const aboutWaste = where('kind', 'waste')
export const aboutEquipment = where('kind', 'equipment')

export const wasteKinds: readonly Option[] = [
  { value: 'general', label: { zh: '一般工业固体废物', en: 'General industrial waste' } },
  { value: 'hazardous', label: { zh: '危险废物', en: 'Hazardous waste' } },
]

/** 原料减量化与废物减量化 (the plan, 二(五)2). */
export const wasteWays: readonly Option[] = [
  { value: 'materials', label: { zh: '原料减量、替代', en: 'Less or other raw material' } },
  { value: 'process', label: { zh: '淘汰产废工艺', en: 'The process that makes it is retired' } },
  { value: 'reuse', label: { zh: '综合利用', en: 'Used again' } },
]
