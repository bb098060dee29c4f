import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { reportsOnEach } from '../shared/carried-rows.ts'
import { fault } from '../shared/values.ts'
import { isDone, isNotDone, isOpen, ofTheMeeting } from './statuses.ts'

/** One open decision keeps the matter open. */
const outcomeFollowsRows: Rule = (answers) => {
  const told = rowsOf(answers.followed).filter((row) => isDone(row) || isNotDone(row))
  if (told.length === 0 || textOf(answers.outcome) === '') return []
  const due = told.some(isOpen) ? 'open' : 'settled'
  if (answers.outcome === due) return []
  return due === 'open'
    ? [fault('outcome', '还有未落实的事项，不能办结', 'Some decisions are open: the matter cannot end')]
    : [fault('outcome', '没有未落实的事项，应当办结', 'No decision is open: the matter ends')]
}

export const rules: readonly Rule[] = [reportsOnEach(ofTheMeeting), outcomeFollowsRows]
