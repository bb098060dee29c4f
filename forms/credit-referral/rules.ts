import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { chosen } from '../shared/chosen.ts'
import { disciplines } from '../shared/disciplines.ts'
import { withinDisclosure } from '../shared/disclosure.ts'
import { recalledDay, restsOn } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'

const preNotice = 'credit-pre-notice'

/** Nobody is disciplined in a field that the notice did not name. */
const onlyWhatWasTold: Rule = (answers, { recalled }) => {
  const told = chosen(recalled?.[preNotice]?.answers.disciplines)
  if (!recalled?.[preNotice]) return []
  const beyond = disciplines.filter(
    ({ value }) => chosen(answers.disciplines).includes(value) && !told.includes(value),
  )
  return beyond.length === 0
    ? []
    : [
        fault(
          'disciplines',
          `事先告知中没有：${beyond.map(({ label }) => label.zh).join('、')}，请取消勾选或者重新告知`,
          `Not in the notice before discipline: ${beyond.map(({ label }) => label.en).join(', ')}. Untick it, or give notice anew`,
        ),
      ]
}

/** The time to respond, in working days from the day after service, must be over. */
const afterTimeToRespond: Rule = (_, context) => {
  const last = recalledDay('pre-notice-service', 'respondBy')(context)
  return !last || context.today > last
    ? []
    : [
        fault(
          'response',
          `陈述申辩期限至${shortDate(last, 'zh')}，期满前不得报送`,
          `The time to respond ends on ${shortDate(last, 'en')}: nothing may be referred before it is over`,
        ),
      ]
}

export const rules: readonly Rule[] = [
  restsOn(preNotice, 'response', { zh: '失信惩戒事先告知', en: 'notice before discipline' }),
  onlyWhatWasTold,
  afterTimeToRespond,
  withinDisclosure('disclosureFrom', 'disclosureUntil'),
]
