import type { Rule } from '../../functions/engine/form.ts'
import { fault } from '../shared/values.ts'
import { isLacking, pointIds } from './points.ts'

const lawfulNeedsAll: Rule = (answers) =>
  answers.outcome === 'lawful' && pointIds.some((id) => isLacking(answers, id))
    ? [
        fault(
          'outcome',
          '有审核事项需补充或者不符合，审核结论须是退回',
          'Where a point is lacking, the outcome must be to return it',
        ),
      ]
    : []

const returnNeedsOne: Rule = (answers) =>
  answers.outcome === 'return' && pointIds.every((id) => answers[id] !== undefined && !isLacking(answers, id))
    ? [
        fault(
          'outcome',
          '退回的，至少有一项审核事项需补充或者不符合',
          'To return it, at least one point must be lacking',
        ),
      ]
    : []

export const rules: readonly Rule[] = [lawfulNeedsAll, returnNeedsOne]
