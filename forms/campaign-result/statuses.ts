import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { enterprise, enterpriseCodeLabel } from '../campaign-plan/kinds.ts'

/** What was found at one enterprise, whatever the campaign does there. */
export const statuses: readonly Option[] = [
  { value: 'pending', label: { zh: '尚未检查（诊断、评选）', en: 'Not visited yet' } },
  {
    value: 'sound',
    label: { zh: '已检查（诊断、评选），符合要求', en: 'Visited, as it should be' },
  },
  {
    value: 'problem',
    label: { zh: '已检查（诊断、评选），发现问题或者未达到要求', en: 'Visited, problems or below the mark' },
  },
]

export const stages: readonly Option[] = [
  { value: 'interim', label: { zh: '阶段结果，继续执行', en: 'So far: it goes on' } },
  { value: 'final', label: { zh: '总结，办结', en: 'Final: the matter ends' } },
]

export const isVisited = where('status', 'sound', 'problem')
export const hasProblem = where('status', 'problem')
export const isFinal = where('stage', 'final')

/** Rows of this form are the enterprises of the plan, one for one. */
export const ofTheCampaign = {
  form: 'campaign-plan',
  from: 'enterprises',
  to: 'results',
  key: 'enterpriseName',
  same: [{ field: 'enterpriseCode', label: enterpriseCodeLabel }],
  item: enterprise,
  earlier: { zh: '执法监察计划', en: 'plan of the campaign' },
} as const
