import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { levelAsIn } from '../shared/government.ts'
import { recalledDay } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'

/** The level was reviewed with the proposal; another one needs another proposal. */
const levelOfProposal = levelAsIn('closure-proposal', { zh: '关停退出建议', en: 'proposal' })

const closesAfterDecision: Rule = ({ closeBy, decidedOn }) => {
  const [close, decided] = [dayOf(closeBy), dayOf(decidedOn)]
  return close && decided && close <= decided
    ? [
        fault(
          'closeBy',
          `完成期限须晚于决定日期（${shortDate(decided, 'zh')}）`,
          `The deadline must be after the date of the decision (${shortDate(decided, 'en')})`,
        ),
      ]
    : []
}

/** Nobody is closed before the time to ask for a hearing is over, nor before one that was held (行政处罚法 63 and 64). */
const heardFirst: Rule = ({ decision, decidedOn }, context) => {
  const decided = dayOf(decidedOn)
  if (!decided || decision === 'reject') return []
  const askBy = recalledDay('hearing-service', 'askBy')(context)
  const held = recalledDay('hearing-record', 'heldOn')(context)
  if (askBy && decided <= askBy) {
    return [
      fault(
        'decidedOn',
        `决定日期须晚于提出听证的最后日期（${shortDate(askBy, 'zh')}）`,
        `The decision must come after the last day to ask for a hearing (${shortDate(askBy, 'en')})`,
      ),
    ]
  }
  return held && decided < held
    ? [
        fault(
          'decidedOn',
          `决定日期不得早于听证日期（${shortDate(held, 'zh')}）`,
          `The decision must not come before the hearing (${shortDate(held, 'en')})`,
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [levelOfProposal, closesAfterDecision, heardFirst]
