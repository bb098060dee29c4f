import type { Option } from '../../functions/engine/form.ts'

/** Whether a row counts here: each machine and each enterprise does once, at its first exit. */
export const counting: readonly Option[] = [
  { value: 'yes', label: { zh: '计入', en: 'Counted here' } },
  {
    value: 'machine',
    label: { zh: '设备计入，企业已更早计数', en: 'The machine counts here, its enterprise earlier' },
  },
  { value: 'no', label: { zh: '已在其他案件或者更早时期计数', en: 'Counted by another case, or earlier' } },
]
