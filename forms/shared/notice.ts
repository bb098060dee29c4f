import { known } from '../define.ts'

/** The notice that opened the case, read-only. */
export const noticeNumber = known(
  'noticeNumber',
  { zh: '通知书文号', en: 'Number of the notice' },
  { from: ({ notice }) => notice.number },
)
