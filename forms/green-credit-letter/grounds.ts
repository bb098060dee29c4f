import type { Option } from '../../functions/engine/form.ts'

/** Why an enterprise deserves credit; the plan names none of them, the list is ours (policy). */
export const grounds: readonly Option[] = [
  { value: 'grade', label: { zh: '亩产效益评价高档次', en: 'High grade of output per area' } },
  { value: 'renewal', label: { zh: '设备更新、技术改造项目', en: 'Renewal of equipment or technology' } },
  { value: 'frontrunner', label: { zh: '行业能效领跑者', en: 'Energy frontrunner' } },
  { value: 'exit', label: { zh: '主动退出、转型升级', en: 'Exits or changes over of its own accord' } },
]
