import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** The four applications of the plan, 二(五)4 (DOMAIN rows 48–51). */
export const applications: readonly Option[] = [
  { value: 'assessment', label: { zh: '水资源论证', en: 'Water resource assessment' } },
  { value: 'permit', label: { zh: '取水许可申请', en: 'Application for a water permit' } },
  { value: 'renewal', label: { zh: '取水许可延续', en: 'Renewal of a water permit' } },
  { value: 'change', label: { zh: '取水许可变更', en: 'Change of a water permit' } },
]

/** The plan refuses new projects for what they use, and permit holders for what they did not retire. */
export const refusalGrounds: readonly Option[] = [
  {
    value: 'uses-eliminated',
    label: {
      zh: '新建、改建、扩建项目采用淘汰目录中的高耗水工艺、技术和装备',
      en: 'A new, altered or enlarged project uses a water-intensive process of the elimination list',
    },
  },
  {
    value: 'not-retired',
    label: {
      zh: '未按期淘汰高耗水工艺、技术和装备',
      en: 'A water-intensive process was not retired in time',
    },
  },
]

/** Whether the application is about a permit already held. */
export const hasPermit = where('application', 'renewal', 'change')

export const isRenewal = where('application', 'renewal')

export const notRetired = where('ground', 'not-retired')
