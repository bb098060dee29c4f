import type { Option } from '../../functions/engine/form.ts'

/** How a notice may end that lets the year be reported. */
export const conclusions: readonly Option[] = [
  { value: 'none', label: { zh: '公示无异议', en: 'Nobody objected' } },
  {
    value: 'dismissed',
    label: { zh: '异议均已处理，不成立', en: 'All objections are settled, none upheld' },
  },
]
