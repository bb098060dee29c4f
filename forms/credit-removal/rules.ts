import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { recalledDay, restsOn } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'

const notBeforeExpiry: Rule = ({ reason, removedOn }, context) => {
  const removed = dayOf(removedOn)
  const until = recalledDay('credit-referral', 'disclosureUntil')(context)
  return reason === 'expired' && removed && until && removed < until
    ? [
        fault(
          'removedOn',
          `披露期至${shortDate(until, 'zh')}，尚未届满，请核对移出原因`,
          `Disclosure lasts until ${shortDate(until, 'en')}: check the reason`,
        ),
      ]
    : []
}

/** Repair and objection are decided on filings of their own, which must have been accepted. */
const restsOnDecision: Rule = ({ reason }, { recalled }) => {
  if (reason === 'repaired' && !recalled?.['credit-repair']) {
    return [fault('reason', '本案没有同意的信用修复申请', 'No credit repair was approved in this case')]
  }
  return reason === 'objection-upheld' && !recalled?.['credit-objection']
    ? [
        fault(
          'reason',
          '本案没有成立的信用异议，请选择其他移出原因',
          'No credit objection was upheld in this case: select another reason',
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [
  restsOn('credit-referral', 'removedOn', { zh: '信用信息推送记录', en: 'credit referral' }),
  restsOnDecision,
  notBeforeExpiry,
]
