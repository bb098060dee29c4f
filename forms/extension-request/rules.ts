import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { sameUnit } from '../shared/standard.ts'
import { dayOf, fault, inEachRow } from '../shared/values.ts'

export const milestoneItem = { zh: '节点', en: 'Milestone' }

/** Cases without a dated clock are never extended (DOMAIN §6.3). */
const hasClock: Rule = (_, { due }) =>
  due
    ? []
    : [
        fault(
          'requestedOn',
          '本案没有可以延长的整改期限，不能申请延期',
          'This case has no time limit that can be extended',
        ),
      ]

const milestonesWithinRequest: Rule = (answers) => {
  const requested = dayOf(answers.requestedOn)
  if (!requested) return []
  return inEachRow(answers, 'milestones', milestoneItem, ({ byOn }, path) => {
    const planned = dayOf(byOn)
    if (!planned || planned <= requested) return []
    return [
      fault(
        `${path}byOn`,
        `计划完成日期不得晚于申请延长至的日期（${shortDate(requested, 'zh')}）`,
        `the planned date must not be after the date you ask for (${shortDate(requested, 'en')})`,
      ),
    ]
  })
}

export const rules: readonly Rule[] = [hasClock, milestonesWithinRequest, sameUnit]
