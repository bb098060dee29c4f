import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { endsNotBefore, fault, inEachRow, numberOf } from '../shared/values.ts'

/** What one row of waste is called. */
export const waste: Text = { zh: '废物', en: 'Waste' }

const becomesLess: Rule = (answers) =>
  inEachRow(answers, 'wastes', waste, (row, path) => {
    const [before, after] = [numberOf(row.before), numberOf(row.after)]
    return before && after && compareDecimals(after, before) >= 0
      ? [fault(`${path}after`, '改造后产生量须小于改造前', 'there must be less of it afterwards')]
      : []
  })

export const rules: readonly Rule[] = [
  becomesLess,
  endsNotBefore('fromOn', 'doneBy', { zh: '计划完成日期', en: 'The last day' }),
]
