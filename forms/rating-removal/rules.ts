import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { recalledDay } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'

/** A rating is public to the end of its last day. */
const notBeforeExpiry: Rule = ({ reason, removedOn }, context) => {
  const removed = dayOf(removedOn)
  const until = recalledDay('environmental-credit-rating', 'publishedUntil')(context)
  return reason === 'expired' && removed && until && removed <= until
    ? [
        fault(
          'removedOn',
          `公开期至${shortDate(until, 'zh')}，尚未届满，请核对撤下原因`,
          `The rating is published until ${shortDate(until, 'en')}: check the reason`,
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [notBeforeExpiry]
