import type { Option } from '../../functions/engine/form.ts'

/** What may be wrong with what is on notice. */
export const faults: readonly Option[] = [
  { value: 'untrue', label: { zh: '公示的情况不真实', en: 'What is on notice is not true' } },
  {
    value: 'running',
    label: { zh: '设备仍在生产或者没有拆除', en: 'Equipment still runs, or still stands' },
  },
  { value: 'figures', label: { zh: '数量、产能不准确', en: 'Numbers or capacities are wrong' } },
  { value: 'twice', label: { zh: '重复列入', en: 'It is listed twice' } },
  { value: 'missing', label: { zh: '应当列入而没有列入', en: 'Something is missing' } },
  { value: 'other', label: { zh: '其他', en: 'Something else' } },
]
