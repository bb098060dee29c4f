import { shortDate } from '../engine/date-text.ts'
import type { EventOf } from '../engine/events.ts'
import { said, type Told } from './act-story.ts'
import type { Names } from './names.ts'

export type DutyEvent = EventOf<'DutyAssigned' | 'DutyDone' | 'DutyExcused' | 'DutyReleased' | 'DutyDue'>

/** Tells what became of a duty, for the timeline, the archive and the record. */
export const tellDuty = (event: DutyEvent, names: Names): Told => {
  const title = names.dutyTitle(event)
  const organ = names.organName(event.organ)
  const due = { zh: shortDate(event.due, 'zh'), en: shortDate(event.due, 'en') }
  switch (event.type) {
    case 'DutyAssigned':
      return said(
        `交办${organ.zh}：${title.zh}，不晚于${due.zh}办理`,
        `Given to ${organ.en}: ${title.en}, due ${due.en}`,
      )
    case 'DutyDone':
      return said(`${organ.zh}已办理：${title.zh}`, `Done by ${organ.en}: ${title.en}`)
    case 'DutyExcused':
      return said(`${organ.zh}不能办理：${title.zh}`, `Cannot be done by ${organ.en}: ${title.en}`)
    case 'DutyReleased':
      return said(`${organ.zh}不再办理：${title.zh}`, `Need not be done by ${organ.en}: ${title.en}`)
    case 'DutyDue':
      return event.level === 1
        ? said(
            `已提醒${organ.zh}：${title.zh}，${due.zh}到期`,
            `${organ.en} reminded: ${title.en}, due ${due.en}`,
          )
        : said(
            `${organ.zh}逾期未反馈：${title.zh}，应于${due.zh}办理`,
            `Late, ${organ.en} has not answered: ${title.en}, due ${due.en}`,
          )
  }
}
