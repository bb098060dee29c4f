import { textOf } from '../../functions/engine/answer-kinds.ts'
import { unless, where } from '../../functions/engine/condition.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import type { Option, Rule } from '../../functions/engine/form.ts'
import { choice, form, known, longtext, page, whole } from '../define.ts'
import { conclusions } from '../province-report/conclusions.ts'
import { matterFacts, thisMatter } from '../shared/matter-facts.ts'
import { recalledNumber, recalledText, restsOn } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'

const notice = 'annual-notice'

const outcomes: readonly Option[] = [
  ...conclusions,
  { value: 'upheld', label: { zh: '异议成立，更正后重新公示', en: 'Upheld: corrected, and shown again' } },
]

const isUpheld = where('outcome', 'upheld')

const conclusionPage = page(
  'conclusion',
  { zh: '公示结果', en: 'How the notice ended' },
  {
    fields: [
      ...matterFacts,
      known('period', { zh: '年度', en: 'Year' }, { from: recalledText(notice, 'period') }),
      known('noticeNumber', { zh: '公示文号', en: 'Number of the notice' }, { from: recalledNumber(notice) }),
      choice('outcome', { zh: '公示结果', en: 'Outcome' }, { options: outcomes }),
      whole(
        'received',
        { zh: '收到异议（件）', en: 'Objections received' },
        { min: 1, max: 10_000, when: unless('outcome', 'none') },
      ),
      longtext(
        'settled',
        { zh: '异议处理情况', en: 'How they were settled' },
        { max: 2000, rows: 5, when: unless('outcome', 'none') },
      ),
      longtext(
        'upheldDetails',
        { zh: '成立的异议和更正内容', en: 'What was upheld, and what is corrected' },
        { max: 2000, rows: 5, when: isUpheld },
      ),
    ],
  },
)

/** Before the period is over nobody can say that there was no objection. */
const periodIsOver: Rule = ({ outcome }, { due, today }) =>
  due && today <= due.effective && textOf(outcome) !== '' && textOf(outcome) !== 'upheld'
    ? [
        fault(
          'outcome',
          `公示期至${shortDate(due.effective, 'zh')}，须在期满后确认`,
          `The notice runs to ${shortDate(due.effective, 'en')}: say this once it is over`,
        ),
      ]
    : []

/** 公示结果确认: no objection, recorded by an act; one that is upheld runs the notice again (DOMAIN row 72, §6.12). */
export const noticeConclusion = form(about, {
  pages: [conclusionPage],
  rules: [restsOn(notice, 'outcome', { zh: '年度公示', en: 'annual notice' }, thisMatter), periodIsOver],
})
