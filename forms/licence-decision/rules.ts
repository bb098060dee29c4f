import { addMonths } from '../../functions/engine/day.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault } from '../shared/values.ts'
import { isGranted } from './outcomes.ts'

/** A production licence runs for at most five years, 工业产品生产许可证管理条例 (to be checked against the text). */
const longestMonths = 60

const validityInOrder: Rule = (answers) => {
  const [from, until] = [dayOf(answers.validFrom), dayOf(answers.validUntil)]
  if (!isGranted(answers) || !from || !until) return []
  if (until <= from) {
    return [fault('validUntil', '有效期至须晚于有效期自', 'The last day must be after the first')]
  }
  return until > addMonths(from, longestMonths)
    ? [
        fault(
          'validUntil',
          '生产许可有效期最长 5 年（待核对），请核对起止日期',
          'A production licence runs for at most 5 years (to be checked): check both dates',
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [validityInOrder]
