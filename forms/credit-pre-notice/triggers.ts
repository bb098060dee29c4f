import type { Option } from '../../functions/engine/form.ts'

/** The plan, 三(三), knows one trigger, 未按期关停退出; these say what was late. */
export const creditTriggers: readonly Option[] = [
  { value: 'closure', label: { zh: '未按期关停', en: 'Not closed down in time' } },
  { value: 'dismantling', label: { zh: '未按期拆除退出', en: 'Equipment not dismantled in time' } },
  {
    value: 'water',
    label: {
      zh: '未按期淘汰高耗水工艺、技术和装备',
      en: 'Water-intensive process, technology or equipment not retired in time',
    },
  },
]
