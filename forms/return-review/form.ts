import { where } from '../../functions/engine/condition.ts'
import { addDays } from '../../functions/engine/day.ts'
import type { Option } from '../../functions/engine/form.ts'
import { bound, choice, date, form, known, longtext, page } from '../define.ts'
import { matterFacts, thisMatter } from '../shared/matter-facts.ts'
import { recalledNumber, recalledText, restsOn } from '../shared/recalled.ts'
import { about } from './about.ts'

const sent = 'half-year-return'

const outcomes: readonly Option[] = [
  { value: 'merged', label: { zh: '予以汇总', en: 'Merged' } },
  { value: 'returned', label: { zh: '退回修改', en: 'Sent back' } },
]

const isSentBack = where('outcome', 'returned')

const reviewPage = page(
  'review',
  { zh: '审核意见', en: 'Answer to the return' },
  {
    fields: [
      ...matterFacts,
      known('period', { zh: '报送期', en: 'Period' }, { from: recalledText(sent, 'period') }),
      known('returnNumber', { zh: '报送函文号', en: 'Number of the letter' }, { from: recalledNumber(sent) }),
      known('total', { zh: '报送合计', en: 'What it comes to' }, { from: recalledText(sent, 'total') }),
      known('fromCases', { zh: '按案件统计', en: 'By the cases' }, { from: recalledText(sent, 'fromCases') }),
      known(
        'difference',
        { zh: '与案件不一致的说明', en: 'Why it differs from the cases' },
        { from: recalledText(sent, 'difference') },
      ),
      choice('outcome', { zh: '审核意见', en: 'Answer' }, { options: outcomes }),
      longtext('remarks', { zh: '退回意见', en: 'Remarks' }, { max: 1000, rows: 4, when: isSentBack }),
      date(
        'correctBy',
        { zh: '重新报送期限', en: 'To come again by' },
        {
          when: isSentBack,
          min: bound({ zh: '明天', en: 'tomorrow' }, ({ today }) => addDays(today, 1)),
        },
      ),
    ],
  },
)

/** 汇总审核: the city merges a return or sends it back with remarks (the plan, 四(三); DOMAIN §2). */
export const returnReview = form(about, {
  pages: [reviewPage],
  rules: [restsOn(sent, 'outcome', { zh: '报送的退出情况', en: 'return sent' }, thisMatter)],
})
