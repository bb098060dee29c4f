import type { Answers, Option } from '../../functions/engine/form.ts'

/** What a review finds. */
export const findings: readonly Option[] = [
  { value: 'compliant', label: { zh: '整改达标', en: 'Rectified and compliant' } },
  { value: 'failing', label: { zh: '经整改仍未达标', en: 'Rectified, still not compliant' } },
]

export const isFailing = ({ finding }: Answers): boolean => finding === 'failing'
