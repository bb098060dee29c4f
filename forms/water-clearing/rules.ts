import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault } from '../shared/values.ts'

export const verifiedAfterRetired: Rule = ({ retiredOn, verifiedOn }) => {
  const [retired, verified] = [dayOf(retiredOn), dayOf(verifiedOn)]
  return retired && verified && verified < retired
    ? [
        fault(
          'verifiedOn',
          '核查日期不得早于淘汰完成日期',
          'The date verified must not be before the date retired',
        ),
      ]
    : []
}
