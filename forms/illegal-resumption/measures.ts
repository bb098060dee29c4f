import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** What was done on the spot and after it. */
export const measures: readonly Option[] = [
  { value: 'power-cut', label: { zh: '重新断电', en: 'Power cut again' } },
  { value: 'water-cut', label: { zh: '重新断水', en: 'Water cut again' } },
  { value: 'seals-renewed', label: { zh: '重新封存', en: 'Seals renewed' } },
  { value: 'referral', label: { zh: '移送有关部门依法查处', en: 'Referred to the competent authority' } },
]

export const isResealed = where('measures', 'seals-renewed')
export const isReferred = where('measures', 'referral')
