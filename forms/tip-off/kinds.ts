import type { Option } from '../../functions/engine/form.ts'

/** What the public may tell of: the plan, 二(五)3, 不再恢复生产、封存、接受社会监督. */
export const kinds: readonly Option[] = [
  {
    value: 'resumed',
    label: { zh: '停产、封存的设备恢复生产', en: 'Stopped or sealed equipment runs again' },
  },
  { value: 'moved', label: { zh: '设备被转移、出售或者启封', en: 'Equipment moved, sold or unsealed' } },
  { value: 'not-out', label: { zh: '应当退出而没有退出', en: 'Capacity that should have gone and has not' } },
  { value: 'false', label: { zh: '公开的情况不真实', en: 'What is published is not true' } },
  { value: 'other', label: { zh: '其他', en: 'Something else' } },
]
