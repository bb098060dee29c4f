import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { reportsOnEach } from '../shared/carried-rows.ts'
import { fault } from '../shared/values.ts'
import { isFixed, isNotFixed, ofTheList } from './statuses.ts'

/** One open hazard keeps the matter open. */
const outcomeFollowsRows: Rule = (answers) => {
  const told = rowsOf(answers.progress).filter((row) => isFixed(row) || isNotFixed(row))
  if (told.length === 0 || textOf(answers.outcome) === '') return []
  const due = told.some(isNotFixed) ? 'open' : 'settled'
  if (answers.outcome === due) return []
  return due === 'open'
    ? [fault('outcome', '还有未销号的隐患，不能办结', 'Some hazards are open: the matter cannot end')]
    : [fault('outcome', '没有未销号的隐患，应当办结', 'No hazard is open: the matter ends')]
}

export const rules: readonly Rule[] = [reportsOnEach(ofTheList), outcomeFollowsRows]
