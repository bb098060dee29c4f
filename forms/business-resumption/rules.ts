import { textOf } from '../../functions/engine/answer-kinds.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { levels } from '../shared/closure.ts'
import { recalledText } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'

/** No government undoes what another one decided. */
const levelThatSuspended: Rule = ({ level }, context) => {
  const suspended = recalledText('government-decision', 'level')(context)
  const label = levels.find(({ value }) => value === suspended)?.label
  return label && textOf(level) !== '' && level !== suspended
    ? [
        fault(
          'level',
          `批准机关级别须与停业决定一致（${label.zh}）`,
          `The level must be that of the decision to suspend (${label.en})`,
        ),
      ]
    : []
}

const resumesAfterDecision: Rule = ({ resumeOn, decidedOn }) => {
  const [resume, decided] = [dayOf(resumeOn), dayOf(decidedOn)]
  return resume && decided && resume < decided
    ? [
        fault(
          'resumeOn',
          `可以恢复营业的日期不得早于决定日期（${shortDate(decided, 'zh')}）`,
          `Business may not resume before the date of the decision (${shortDate(decided, 'en')})`,
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [levelThatSuspended, resumesAfterDecision]
