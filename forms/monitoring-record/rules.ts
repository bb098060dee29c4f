import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { endsNotBefore, fault, inEachRow, quantityOf } from '../shared/values.ts'
import { exceedance } from './exceedances.ts'

/** What is recorded is above its limit, in the same unit; amounts are never converted (DOMAIN §6.7). */
const aboveLimit: Rule = (answers) =>
  inEachRow(answers, 'exceedances', exceedance, (row, path) => {
    const [limit, measured] = [quantityOf(row.limit), quantityOf(row.measured)]
    if (!limit || !measured) return []
    if (limit.unit !== measured.unit)
      return [
        fault(
          `${path}measured`,
          `实测值须与限值使用同一单位（${limit.unit}）`,
          `it must have the unit of the limit (${limit.unit})`,
        ),
      ]
    return compareDecimals(measured.amount, limit.amount) > 0
      ? []
      : [
          fault(
            `${path}measured`,
            '实测值没有超过限值，请核对两个数值',
            'it is not above the limit: compare both values',
          ),
        ]
  })

const inOrder: Rule = (answers, context) =>
  inEachRow(answers, 'exceedances', exceedance, (row, path) =>
    endsNotBefore('fromOn', 'untilOn', { zh: '截止日期', en: 'the last day' })(row, context).map((found) => ({
      ...found,
      field: `${path}untilOn`,
    })),
  )

/** Faulty data are said to be so. */
const resultFits: Rule = ({ result, dataTrue }) =>
  (result === 'faulty' && dataTrue === 'yes') || (result === 'sound' && dataTrue === 'no')
    ? [fault('result', '结果须与数据是否真实有效一致', 'The result must fit what is said of the data')]
    : []

export const rules: readonly Rule[] = [aboveLimit, inOrder, resultFits]
