import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { ending, task } from '../county-plan/tasks.ts'

/** How a task stands. */
export const statuses: readonly Option[] = [
  { value: 'not-started', label: { zh: '未开始', en: 'Not started' } },
  { value: 'under-way', label: { zh: '推进中', en: 'Under way' } },
  { value: 'done', label: { zh: '已完成', en: 'Done' } },
  { value: 'late', label: { zh: '逾期', en: 'Late' } },
]

export const isDone = where('status', 'done')
export const isLate = where('status', 'late')

/** Rows of this form are the tasks of the plan, one for one. */
export const ofThePlan = {
  form: 'county-plan',
  from: 'tasks',
  to: 'progress',
  key: 'task',
  same: [{ field: 'byOn', label: ending }],
  item: task,
  earlier: { zh: '工作计划', en: 'plan' },
} as const
