import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { doneBy, hazard, hazardsIn } from '../hazard-list/hazards.ts'

export const statuses: readonly Option[] = [
  { value: 'fixed', label: { zh: '已整改，复查合格，销号', en: 'Put right and checked' } },
  { value: 'open', label: { zh: '整改中', en: 'Being put right' } },
  { value: 'stopped', label: { zh: '未整改，已责令停用', en: 'Not put right, use stopped' } },
]

export const outcomes: readonly Option[] = [
  { value: 'settled', label: { zh: '全部销号，办结', en: 'None is open: the matter ends' } },
  { value: 'open', label: { zh: '还有未销号的，继续', en: 'Some are open: they are followed up' } },
]

export const isFixed = where('status', 'fixed')
export const isNotFixed = where('status', 'open', 'stopped')

/** Rows of this form are the hazards of the list, one for one. */
export const ofTheList = {
  form: 'hazard-list',
  from: hazardsIn,
  to: 'progress',
  key: 'hazard',
  same: [
    { field: 'enterpriseName', label: { zh: '企业名称', en: 'Enterprise' } },
    { field: 'byOn', label: doneBy },
  ],
  item: hazard,
  earlier: { zh: '隐患清单', en: 'list of hazards' },
} as const
