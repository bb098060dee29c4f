import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault, inEachRow, repeated } from '../shared/values.ts'
import { decision } from './decisions.ts'

const dueAfterMeeting: Rule = (answers) =>
  inEachRow(answers, 'decisions', decision, ({ byOn }, path) => {
    const [held, by] = [dayOf(answers.heldOn), dayOf(byOn)]
    return held && by && by < held
      ? [fault(`${path}byOn`, '完成时限不得早于会议日期', 'it must not be due before the meeting')]
      : []
  })

/** Each is followed up by its words. */
const eachDecisionOnce: Rule = (answers) =>
  repeated(answers, 'decisions', 'task', (named) => ({
    zh: `议定事项“${named}”重复，只列一次`,
    en: `“${named}” is there twice: list it once`,
  }))

export const rules: readonly Rule[] = [dueAfterMeeting, eachDecisionOnce]
