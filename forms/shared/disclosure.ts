import { addMonths } from '../../functions/engine/day.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault } from './values.ts'

/** Longest disclosure of adverse credit information, 山东省社会信用条例 (DOMAIN §2, law). */
const longestMonths = 60

/** A disclosure ends after it begins, and at most five years later. */
export const withinDisclosure =
  (from: string, until: string): Rule =>
  (answers) => {
    const [start, end] = [dayOf(answers[from]), dayOf(answers[until])]
    if (!start || !end) return []
    if (end <= start) {
      return [fault(until, '截止日期须晚于起始日期', 'The last day must be after the first')]
    }
    return end > addMonths(start, longestMonths)
      ? [
          fault(
            until,
            '披露期限最长不得超过 5 年（山东省社会信用条例）',
            'Disclosure must not last more than 5 years (Shandong regulation on social credit)',
          ),
        ]
      : []
  }
