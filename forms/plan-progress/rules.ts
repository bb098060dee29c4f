import type { Rule } from '../../functions/engine/form.ts'
import { task } from '../county-plan/tasks.ts'
import { reportsOnEach } from '../shared/carried-rows.ts'
import { dayOf, fault, inEachRow } from '../shared/values.ts'
import { isDone, isLate, ofThePlan } from './statuses.ts'

/** Late is what is not done by its day, and nothing else. */
const lateOnceOver: Rule = (answers) =>
  inEachRow(answers, 'progress', task, (row, path) => {
    const [by, asOf] = [dayOf(row.byOn), dayOf(answers.asOf)]
    if (!by || !asOf || !row.status || isDone(row)) return []
    const isOver = by < asOf
    if (isOver === isLate(row)) return []
    return isOver
      ? [
          fault(
            `${path}status`,
            '完成时限已过，未完成的请选择逾期',
            'its day has passed: what is not done is late',
          ),
        ]
      : [
          fault(
            `${path}status`,
            '完成时限未到，不是逾期，请选择其他进展',
            'its day has not passed: it is not late, so select another status',
          ),
        ]
  })

export const rules: readonly Rule[] = [reportsOnEach(ofThePlan), lateOnceOver]
