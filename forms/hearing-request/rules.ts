import { isBlank } from '../../functions/engine/answer-kinds.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { atMostTwoAgents } from '../shared/hearing.ts'
import { recalledDay } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'

/** A late request is not refused by the form: the authority weighs the reason (DOMAIN §3). */
const lateSaysWhy: Rule = ({ lateGround, lateReason }, context) => {
  const last = recalledDay('hearing-service', 'askBy')(context)
  if (!last || context.today <= last) return []
  const [zh, en] = [shortDate(last, 'zh'), shortDate(last, 'en')]
  return [
    ...(isBlank(lateGround)
      ? [
          fault(
            'lateGround',
            `提出听证的最后日期是${zh}，请选择迟延的原因`,
            `The last day to ask was ${en}: choose why this is late`,
          ),
        ]
      : []),
    ...(isBlank(lateReason)
      ? [
          fault(
            'lateReason',
            `提出听证的最后日期是${zh}，请写明迟延的理由`,
            `The last day to ask was ${en}: say what kept you`,
          ),
        ]
      : []),
  ]
}

/** One notice gives one hearing; a new proposal is noticed anew. */
const notHeardYet: Rule = (_, context) => {
  const served = recalledDay('hearing-service', 'servedOn')(context)
  const held = recalledDay('hearing-record', 'heldOn')(context)
  return served && held && held >= served
    ? [
        fault(
          'points',
          `本次告知的听证已于${shortDate(held, 'zh')}举行，不能再次申请`,
          `The hearing of this notice was held on ${shortDate(held, 'en')} and cannot be asked for again`,
        ),
      ]
    : []
}

const twoAgents: Rule = (answers) => atMostTwoAgents(answers, 'representatives', 'capacity')

export const rules: readonly Rule[] = [lateSaysWhy, notHeardYet, twoAgents]
