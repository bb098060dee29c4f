import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** What an enterprise may ask for of its own accord (the plan, 二(一)1; DOMAIN rows 8–9). */
export const kinds: readonly Option[] = [
  { value: 'diagnosis', label: { zh: '节能诊断', en: 'Energy diagnosis' } },
  { value: 'frontrunner', label: { zh: '行业能效领跑者', en: 'Frontrunner of the sector' } },
]

/** What a diagnosis looks at. */
export const scopes: readonly Option[] = [
  { value: 'kilns', label: { zh: '窑炉、锅炉', en: 'Kilns and boilers' } },
  { value: 'motors', label: { zh: '电机、风机、泵、空压机', en: 'Motors, fans, pumps, compressors' } },
  { value: 'heat', label: { zh: '余热余压', en: 'Waste heat and pressure' } },
  { value: 'power', label: { zh: '供配电', en: 'Power supply' } },
  { value: 'process', label: { zh: '生产工艺', en: 'The process itself' } },
  { value: 'management', label: { zh: '能源计量和管理', en: 'Metering and management of energy' } },
]

export const asksDiagnosis = where('kind', 'diagnosis')
export const asksFrontrunner = where('kind', 'frontrunner')
