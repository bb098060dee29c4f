import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { continuing } from '../shared/continuing.ts'

/** What a review finds. */
export const findings: readonly Option[] = [
  { value: 'compliant', label: { zh: '整改达标', en: 'Rectified and compliant' } },
  continuing,
  { value: 'failing', label: { zh: '经整改仍未达标', en: 'Rectified, still not compliant' } },
]

/** Whether anything is left to be done, in time or not. */
export const isShort = where('finding', 'failing', continuing.value)

export const isFailing = where('finding', 'failing')
