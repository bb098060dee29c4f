import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault } from '../shared/values.ts'
import { hasPermit, notRetired } from './applications.ts'

const groundFitsApplication: Rule = (answers) => {
  if (typeof answers.application !== 'string' || typeof answers.ground !== 'string') return []
  return hasPermit(answers) === notRetired(answers)
    ? []
    : [
        fault(
          'ground',
          '水资源论证、取水许可申请对应新改扩建项目采用淘汰工艺，延续、变更对应未按期淘汰，请核对情形',
          'Assessments and new permits are refused for what a project uses, renewals and changes for what was not retired: check the ground',
        ),
      ]
}

/** A permit that has run out can be neither renewed nor changed. */
const permitStillRuns: Rule = (answers) => {
  const [applied, expiry] = [dayOf(answers.appliedOn), dayOf(answers.permitExpiresOn)]
  return applied && expiry && applied > expiry
    ? [
        fault(
          'appliedOn',
          '取水许可证已过有效期的，不是延续或变更申请，请核对申请日期和有效期',
          'After the permit has expired this is no renewal or change: check both dates',
        ),
      ]
    : []
}

/** While the time to retire still runs nothing is late; what a new project uses is refused at any time (the plan, 二(五)4). */
const timeHasEnded: Rule = (answers, { due, today }) =>
  notRetired(answers) && due && today <= due.effective
    ? [
        fault(
          'ground',
          `淘汰期限至${shortDate(due.effective, 'zh')}，尚未届满，不能以未按期淘汰为由不予批准`,
          `The time to retire it runs until ${shortDate(due.effective, 'en')}: it is not late yet`,
        ),
      ]
    : []

export const rules: readonly Rule[] = [groundFitsApplication, permitStillRuns, timeHasEnded]
