import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { continuesInTime } from '../shared/continuing.ts'
import { eachInspectorOnce } from '../shared/inspectors.ts'
import { recalledDay } from '../shared/recalled.ts'
import { sameUnit } from '../shared/standard.ts'
import { dayOf, fault } from '../shared/values.ts'

/** A visit before the works were finished is no review of them. */
const visitedAfterFinish: Rule = ({ visitedOn }, context) => {
  const visited = dayOf(visitedOn)
  const finished = recalledDay('rectification-report', 'finishedOn')(context)
  return visited && finished && visited < finished
    ? [
        fault(
          'visitedOn',
          `复核日期不得早于企业报告的整改完成日期（${shortDate(finished, 'zh')}）`,
          `The date of the visit must not be before the date the works were finished (${shortDate(finished, 'en')})`,
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [eachInspectorOnce, visitedAfterFinish, sameUnit, continuesInTime]
