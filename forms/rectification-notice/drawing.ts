import { textOf } from '../../functions/engine/answer-kinds.ts'
import { told, where } from '../../functions/engine/condition.ts'
import type { Answers, Field } from '../../functions/engine/form.ts'
import { choice } from '../define.ts'
import { tracks } from '../tracks/all.ts'

/** Tracks whose clock runs from service of a notice that can be drawn up in the case. */
const drawing = tracks.flatMap(({ id, startUnserved }) => (startUnserved === undefined ? [] : [id]))

/** Whether the notice of a new case is drawn up in it: nothing was served yet. */
export const isDrawnUpHere = ({ track, noticeBy }: Answers): boolean =>
  drawing.includes(textOf(track)) && noticeBy === 'here'

export const drawnUpHere = told(
  { zh: '通知书在案件中拟制', en: 'the notice is drawn up in the case' },
  isDrawnUpHere,
)

export const servedBefore = told(
  {
    zh: '通知书或者其他立案文书已经送达',
    en: 'the notice, or another paper that opens the case, was served',
  },
  (answers) => !isDrawnUpHere(answers),
)

/** Where the notice comes from; tracks that begin with a finding and an order are not asked. */
export const noticeBy: Field = choice(
  'noticeBy',
  { zh: '通知书', en: 'The notice' },
  {
    when: where('track', ...drawing),
    subject: { zh: '通知书的来源', en: 'where the notice comes from' },
    options: [
      {
        value: 'here',
        label: { zh: '立案后在本系统拟制、签发、送达', en: 'Drawn up, signed and served here' },
        hint: {
          zh: '送达前期限不起算，企业看不到案件',
          en: 'No period runs, and the enterprise sees nothing, before it is served',
        },
      },
      {
        value: 'paper',
        label: { zh: '此前已在线下送达（补录历史案件）', en: 'Served on paper before (a case of before)' },
        hint: { zh: '填写文号、送达日期，上传送达回证', en: 'With its number, date and proof of service' },
      },
    ],
  },
)
