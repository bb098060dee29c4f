import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { chosen } from '../shared/chosen.ts'
import { disciplines } from '../shared/disciplines.ts'
import { withinDisclosure } from '../shared/disclosure.ts'
import { recalledDay, restsOn } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'

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
          `事先告知中没有：${beyond.map(({ label }) => label.zh).join('、')}`,
          `Not in the notice before discipline: ${beyond.map(({ label }) => label.en).join(', ')}`,
        ),
      ]
}

/** The time to respond, in working days from the day after service, must be over. */
const afterTimeToRespond: Rule = ({ pushedOn }, context) => {
  const pushed = dayOf(pushedOn)
  const last = recalledDay('pre-notice-service', 'respondBy')(context)
  return !pushed || !last || pushed > last
    ? []
    : [
        fault(
          'pushedOn',
          `陈述申辩期限至${shortDate(last, 'zh')}，期满前不得推送`,
          `The time to respond ends on ${shortDate(last, 'en')}: nothing may be sent before it is over`,
        ),
      ]
}

const receivedAfterPushed: Rule = ({ pushedOn, receivedOn }) => {
  const [pushed, received] = [dayOf(pushedOn), dayOf(receivedOn)]
  return pushed && received && received < pushed
    ? [
        fault(
          'receivedOn',
          '平台收到日期不得早于推送日期',
          'The date received must not be before the date sent',
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [
  restsOn(preNotice, 'pushedOn', { zh: '失信惩戒事先告知', en: 'notice before discipline' }),
  onlyWhatWasTold,
  afterTimeToRespond,
  receivedAfterPushed,
  withinDisclosure('disclosureFrom', 'disclosureUntil'),
]
