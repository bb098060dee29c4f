import { addDays } from '../../functions/engine/day.ts'
import { bound } from '../define.ts'

export const yesterday = bound({ zh: '填写日的前一天', en: 'the day before it is filled in' }, ({ today }) =>
  addDays(today, -1),
)
export const tomorrow = bound({ zh: '填写日的次日', en: 'the day after it is filled in' }, ({ today }) =>
  addDays(today, 1),
)
export const dayOfService = bound(
  { zh: '通知书送达日期', en: 'the day on which the notice was served' },
  ({ notice }) => notice.servedOn,
)
