import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { levelAsIn } from '../shared/government.ts'
import { dayOf, fault } from '../shared/values.ts'

/** No government undoes what another one decided. */
const levelThatSuspended = levelAsIn('government-decision', { zh: '停业决定', en: 'decision to suspend' })

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
