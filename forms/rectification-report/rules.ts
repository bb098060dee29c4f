import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { measureItem } from '../shared/measures.ts'
import { sameUnit } from '../shared/standard.ts'
import { dayOf, fault, inEachRow } from '../shared/values.ts'

const measuresBeforeFinish: Rule = (answers) => {
  const finished = dayOf(answers.finishedOn)
  if (!finished) return []
  return inEachRow(answers, 'measures', measureItem, ({ doneOn }, path) => {
    const done = dayOf(doneOn)
    if (!done || done <= finished) return []
    return [
      fault(
        `${path}doneOn`,
        `完成日期不得晚于整改完成日期（${shortDate(finished, 'zh')}）`,
        `the date done must not be after the date all was finished (${shortDate(finished, 'en')})`,
      ),
    ]
  })
}

/** A measurement from before the works says nothing of them. */
const measuredAfterFinish: Rule = ({ finishedOn, measuredOn }) => {
  const [finished, measured] = [dayOf(finishedOn), dayOf(measuredOn)]
  return finished && measured && measured < finished
    ? [
        fault(
          'measuredOn',
          `复测日期不得早于整改完成日期（${shortDate(finished, 'zh')}）`,
          `The date measured must not be before the date all was finished (${shortDate(finished, 'en')})`,
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [measuresBeforeFinish, measuredAfterFinish, sameUnit]
