import { isBlank } from '../../functions/engine/answer-kinds.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { atMostTwoAgents } from '../shared/hearing.ts'
import { recalledDay } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'

/** A late request is not refused by the form: the authority weighs the reason (DOMAIN §3). */
const lateSaysWhy: Rule = ({ lateReason }, context) => {
  const last = recalledDay('hearing-service', 'askBy')(context)
  return last && context.today > last && isBlank(lateReason)
    ? [
        fault(
          'lateReason',
          `提出听证的最后日期是${shortDate(last, 'zh')}，请写明迟延的理由`,
          `The last day to ask was ${shortDate(last, 'en')}: say why this is late`,
        ),
      ]
    : []
}

const twoAgents: Rule = (answers) => atMostTwoAgents(answers, 'representatives', 'capacity')

export const rules: readonly Rule[] = [lateSaysWhy, twoAgents]
