import type { Option } from '../../functions/engine/form.ts'

/** Why the tariff should differ: the category of the catalogue, or the grade of 亩产效益; the plan names no rates. */
export const categories: readonly Option[] = [
  {
    value: 'eliminated',
    label: { zh: '产业结构调整指导目录淘汰类', en: 'Eliminated category of the catalogue' },
  },
  {
    value: 'restricted',
    label: { zh: '产业结构调整指导目录限制类', en: 'Restricted category of the catalogue' },
  },
  { value: 'grade', label: { zh: '亩产效益评价低档次', en: 'Low grade of output per area' } },
]
