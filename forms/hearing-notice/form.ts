import type { FormContext } from '../../functions/engine/form.ts'
import { form, known, longtext, page } from '../define.ts'
import { basisField } from '../shared/basis.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { proposed } from '../shared/closure.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'

/** What the proposal asks for, as a first wording. */
const firstWording = (context: FormContext): string => {
  const measure = proposed('measure')(context)
  return measure === '' ? '' : `报请有批准权的人民政府批准，对你单位依法${measure}`
}

const contentPage = page(
  'content',
  { zh: '告知内容', en: 'What is told' },
  {
    fields: [
      ...caseFacts,
      noticeNumber,
      known('proposedReason', { zh: '建议事由', en: 'Reason' }, { from: proposed('reason') }),
      known(
        'proposedLevel',
        { zh: '批准机关级别', en: 'Level of the deciding government' },
        { from: proposed('level') },
      ),
      longtext(
        'facts',
        { zh: '查明的事实', en: 'Facts that were found' },
        { max: 3000, rows: 8, start: recalledText('closure-proposal', 'facts') },
      ),
      basisField,
      longtext(
        'proposed',
        { zh: '拟作出的决定', en: 'What is proposed' },
        {
          max: 1000,
          rows: 3,
          start: firstWording,
          subject: { zh: '拟作出的决定', en: 'what is proposed' },
          hint: {
            zh: '接在“拟”字之后，例如：报请阳谷县人民政府批准，对你单位依法关停退出',
            en: 'As it follows “it is proposed to”, like: ask the county government to close the enterprise down',
          },
        },
      ),
    ],
  },
)

/** 听证告知: before a closure is decided (行政处罚法 63, 64 and 85; DOMAIN §2). Served, once it has its number. */
export const hearingNotice = form(about, { pages: [contentPage], rules: [] })
