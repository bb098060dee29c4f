import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { addWorkingDays } from '../../functions/engine/calendar.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { calendars } from '../calendars.ts'
import { atMostTwoAgents, daysOfNotice } from '../shared/hearing.ts'
import { recalledDay } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'

/** Seven whole working days lie between the notice and the hearing (行政处罚法 64 and 85). */
const sevenDaysNotice: Rule = ({ noticeOfHearingOn, heldOn }) => {
  const [notified, held] = [dayOf(noticeOfHearingOn), dayOf(heldOn)]
  if (!notified || !held) return []
  const last = addWorkingDays(notified, daysOfNotice, calendars)
  return held > last
    ? []
    : [
        fault(
          'heldOn',
          `须在听证 ${daysOfNotice} 个工作日前通知：${shortDate(notified, 'zh')}通知的，听证应晚于${shortDate(last, 'zh')}`,
          `Notice must be ${daysOfNotice} working days before: notified on ${shortDate(notified, 'en')}, the hearing must be after ${shortDate(last, 'en')}`,
        ),
      ]
}

const notifiedAfterRight: Rule = ({ noticeOfHearingOn }, context) => {
  const notified = dayOf(noticeOfHearingOn)
  const served = recalledDay('hearing-service', 'servedOn')(context)
  return notified && served && notified < served
    ? [
        fault(
          'noticeOfHearingOn',
          `通知听证的日期不得早于听证告知书送达日期（${shortDate(served, 'zh')}）`,
          `The hearing cannot be notified before the right to it was (${shortDate(served, 'en')})`,
        ),
      ]
    : []
}

/** Whoever investigated the case does not chair, and nobody keeps the record of a hearing they chair. */
const chairIsImpartial: Rule = ({ chair, recorder, attendants }) => {
  const name = textOf(chair)
  if (name === '') return []
  const investigates = rowsOf(attendants).some(
    (one) => one.side === 'investigator' && textOf(one.name) === name,
  )
  return [
    ...(investigates
      ? [fault('chair', '听证主持人不得是本案调查人员', 'The chair must not be an investigator of the case')]
      : []),
    ...(textOf(recorder) === name
      ? [fault('recorder', '记录人不得由听证主持人兼任', 'The recorder must not be the chair')]
      : []),
  ]
}

const twoAgents: Rule = (answers) => atMostTwoAgents(answers, 'attendants', 'side')

export const rules: readonly Rule[] = [sevenDaysNotice, notifiedAfterRight, chairIsImpartial, twoAgents]
