import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { bound, choice, date, form, known, longtext, page } from '../define.ts'
import { matterFacts, thisMatter } from '../shared/matter-facts.ts'
import { recalledNumber, recalledText, restsOn } from '../shared/recalled.ts'
import { about } from './about.ts'

const plan = 'county-plan'

const outcomes: readonly Option[] = [
  { value: 'recorded', label: { zh: '同意备案', en: 'Taken on record' } },
  { value: 'returned', label: { zh: '退回修改', en: 'Sent back to be changed' } },
]

const isSentBack = where('outcome', 'returned')

const reviewPage = page(
  'review',
  { zh: '备案意见', en: 'Answer to the plan' },
  {
    fields: [
      ...matterFacts,
      known('planYear', { zh: '计划年度', en: 'Year of the plan' }, { from: recalledText(plan, 'year') }),
      known('planNumber', { zh: '报送函文号', en: 'Number of the letter' }, { from: recalledNumber(plan) }),
      known(
        'lastDay',
        { zh: '全部任务完成时限', en: 'All tasks done by' },
        { as: 'date', from: recalledText(plan, 'lastDay') },
      ),
      date(
        'receivedOn',
        { zh: '收到日期', en: 'Received on' },
        {
          max: 'today',
          min: bound(
            { zh: '工作计划的签发日期', en: 'the day on which the plan was signed' },
            ({ recalled }) => recalled?.[plan]?.signedOn,
          ),
        },
      ),
      choice('outcome', { zh: '备案意见', en: 'Answer' }, { options: outcomes }),
      longtext('toChange', { zh: '需要修改的内容', en: 'What is to be changed' }, { when: isSentBack }),
      longtext('advice', { zh: '工作建议', en: 'Advice' }, { optional: true, max: 500, rows: 3 }),
    ],
  },
)

/** 工作计划备案: the city has the plan, and it runs (policy; the plan, 四(一), names no approval). */
export const planReview = form(about, {
  pages: [reviewPage],
  rules: [restsOn(plan, 'outcome', { zh: '报送的工作计划', en: 'plan sent' }, thisMatter)],
})
