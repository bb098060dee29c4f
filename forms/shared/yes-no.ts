import type { Option } from '../../functions/engine/form.ts'

/** 是 or 否. */
export const yesNo: readonly Option[] = [
  { value: 'yes', label: { zh: '是', en: 'Yes' } },
  { value: 'no', label: { zh: '否', en: 'No' } },
]
