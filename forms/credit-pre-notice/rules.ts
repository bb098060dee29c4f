import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault } from '../shared/values.ts'

/** Nobody is told of being late before being late. */
export const servedAfterDue: Rule = ({ dueOn, servedOn }) => {
  const [due, served] = [dayOf(dueOn), dayOf(servedOn)]
  return due && served && served <= due
    ? [fault('servedOn', '送达日期须晚于应退出的期限', 'The date of service must be after the exit was due')]
    : []
}
