import type { Option } from '../../functions/engine/form.ts'

/** The plan, 三(三), knows one trigger, 未按期关停退出; these say what was late. */
export const creditTriggers: readonly Option[] = [
  { value: 'closure', label: { zh: '未按期关停', en: 'Not closed down in time' } },
  { value: 'dismantling', label: { zh: '未按期拆除退出', en: 'Equipment not dismantled in time' } },
]
