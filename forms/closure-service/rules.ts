import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { recalledDay, recalledText } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'

const servedAfterDecision: Rule = ({ servedOn }, context) => {
  const served = dayOf(servedOn)
  const decided = recalledDay('government-decision', 'decidedOn')(context)
  return served && decided && served < decided
    ? [
        fault(
          'servedOn',
          `送达日期不得早于政府决定日期（${shortDate(decided, 'zh')}）`,
          `The date of service must not be before the decision (${shortDate(decided, 'en')})`,
        ),
      ]
    : []
}

const nothingToServe: Rule = (_, context) =>
  recalledText('government-decision', 'decision')(context) === 'reject'
    ? [
        fault(
          'servedOn',
          '政府决定不予批准，没有可以送达的关停决定，请勿登记送达',
          'The government did not approve the closure: there is none to serve, so record no service',
        ),
      ]
    : []

const dismantledAfterService: Rule = ({ servedOn, dismantleBy }) => {
  const [served, dismantle] = [dayOf(servedOn), dayOf(dismantleBy)]
  return served && dismantle && dismantle < served
    ? [
        fault(
          'dismantleBy',
          `拆除期限不得早于送达日期（${shortDate(served, 'zh')}）`,
          `The deadline must not be before the date of service (${shortDate(served, 'en')})`,
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [nothingToServe, servedAfterDecision, dismantledAfterService]
