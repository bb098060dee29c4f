import { shortDate } from '../engine/date-text.ts'
import type { EventOf } from '../engine/events.ts'
import { said, type Told } from './act-story.ts'

type Keeping = EventOf<
  'HoldPlaced' | 'HoldReleaseAsked' | 'HoldReleased' | 'DeletionProposed' | 'DeletionAgreed' | 'RecordDeleted'
>

/** Tells what happened to the record of a case. */
export const tellKeeping = (event: Keeping): Told => {
  switch (event.type) {
    case 'HoldPlaced':
      return said(
        `冻结档案，第 ${event.hold} 项，依据：${event.paper}`,
        `Legal hold ${event.hold} placed on the record, on: ${event.paper}`,
        event.reason,
      )
    case 'HoldReleaseAsked':
      return said(
        `提请解除第 ${event.hold} 项冻结，依据：${event.paper}`,
        `Asked that legal hold ${event.hold} be lifted, on: ${event.paper}`,
        event.reason,
      )
    case 'HoldReleased':
      return said(
        `第 ${event.hold} 项冻结已解除`,
        `Legal hold ${event.hold} lifted`,
        event.remark || undefined,
      )
    case 'DeletionProposed':
      return said(
        `保管期限已于${shortDate(event.until, 'zh')}届满，列入待销毁清单`,
        `Kept until ${shortDate(event.until, 'en')} as required: listed to be deleted`,
      )
    case 'DeletionAgreed':
      return said(
        event.place === 1 ? '同意销毁档案（第一人，待第二人确认）' : '同意销毁档案（第二人）',
        event.place === 1
          ? 'Agreed that the record be deleted (the first of two)'
          : 'Agreed that the record be deleted (the second of two)',
        event.remark || undefined,
      )
    case 'RecordDeleted':
      return said(
        `档案已销毁：事件 ${event.events} 项、文件 ${event.files} 个；销毁证明 SHA-256 ${event.certificate}`,
        `Record deleted: ${event.events} events, ${event.files} files; certificate SHA-256 ${event.certificate}`,
      )
  }
}
