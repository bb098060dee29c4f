import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

/** Campaigns of the plan, 二(一)1 (DOMAIN rows 6–9), and joint enforcement, 四(二) (row 66). */
export const kinds: readonly Option[] = [
  {
    value: 'limits',
    label: { zh: '重点行业能耗限额标准执行情况节能监察', en: 'Energy inspection: limits of key sectors' },
  },
  {
    value: 'assigned',
    label: {
      zh: '国家下达的工业专项节能监察任务',
      en: 'Energy inspection: task assigned by the state',
    },
  },
  {
    value: 'full',
    label: {
      zh: '高耗能行业重点企业、重点用能设备企业节能监察全覆盖',
      en: 'Energy inspection of every key enterprise',
    },
  },
  { value: 'diagnosis', label: { zh: '节能诊断', en: 'Energy diagnosis' } },
  { value: 'frontrunners', label: { zh: '行业领跑者遴选', en: 'Choice of frontrunners' } },
  { value: 'joint', label: { zh: '多部门联合执法', en: 'Joint enforcement by several departments' } },
  { value: 'other', label: { zh: '其他专项执法检查', en: 'Other special enforcement' } },
]

/** Kinds that have a number to reach: what was assigned, or all there are. */
export const hasQuota = where('kind', 'assigned', 'full')

/** What one row is called, here and where it is reported. */
export const enterprise: Text = { zh: '企业', en: 'Enterprise' }

export const enterpriseCodeLabel: Text = { zh: '统一社会信用代码', en: 'Unified social credit code' }
