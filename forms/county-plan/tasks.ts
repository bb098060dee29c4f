import type { Field } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { quantity } from '../define.ts'
import { capacityUnits } from '../shared/units.ts'

/** What one row is called, here and where its progress is reported. */
export const task: Text = { zh: '任务', en: 'Task' }

export const beginning: Text = { zh: '开始日期', en: 'Begins on' }
export const ending: Text = { zh: '完成时限', en: 'To be done by' }

/** What the task retires by its day; progress of the year stands against it (the plan, 四(二)). */
export const plannedCapacity: Field = quantity(
  'capacity',
  { zh: '计划退出产能', en: 'Capacity to retire' },
  {
    optional: true,
    places: 4,
    min: '0.0001',
    units: capacityUnits,
    hint: {
      zh: '例如 30 万吨/年；到完成时限时计入计划。不涉及的不填；同一产能只在一项任务、一份计划中填写',
      en: 'Like 30 × 10,000 t a year, planned for the day by which the task is to be done. Leave it empty where there is none; name the same capacity in one task of one plan alone',
    },
  },
)
