import type { Option } from '../../functions/engine/form.ts'

/** Why an entry is taken down. */
export const reasons: readonly Option[] = [
  { value: 'expired', label: { zh: '披露期满', en: 'Time of disclosure over' } },
  { value: 'repaired', label: { zh: '信用修复', en: 'Credit repaired' } },
  { value: 'objection-upheld', label: { zh: '异议成立', en: 'Objection upheld' } },
]
