import { shortDate } from '../engine/date-text.ts'
import type { EventOf } from '../engine/events.ts'
import { said, type Told } from './act-story.ts'

/** How a case began: its notice, the case that it comes from, machines that it shares with others. */
export const tellOpening = ({ notice, origin, shared = [] }: EventOf<'CaseOpened'>): Told => {
  if (notice?.number === '') return said('开始办理', 'Begun')
  const { zh, en } = {
    zh: [
      notice
        ? `立案：通知书 ${notice.number}，${shortDate(notice.servedOn, 'zh')}送达`
        : '立案，通知书在本案中拟制',
      ...(origin ? [`由案件 ${origin.number} 未按期退出而来`] : []),
      ...shared.map(({ serial, cases }) => `编号 ${serial} 的设备与案件 ${cases.join('、')} 登记的为同一台`),
    ],
    en: [
      notice
        ? `Case opened on notice ${notice.number}, served on ${shortDate(notice.servedOn, 'en')}`
        : 'Case opened; its notice is drawn up in it',
      ...(origin ? [`it comes from case ${origin.number} being late`] : []),
      ...shared.map(({ serial, cases }) => `machine ${serial} is the same as in case ${cases.join(', ')}`),
    ],
  }
  return said(zh.join('；'), en.join('; '))
}
