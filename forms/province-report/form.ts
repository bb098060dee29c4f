import { documents, form, known, longtext, page, text } from '../define.ts'
import { labelOf } from '../shared/chosen.ts'
import { matterFacts, thisMatter } from '../shared/matter-facts.ts'
import { recalledNumber, recalledText, restsOn } from '../shared/recalled.ts'
import { about } from './about.ts'
import { conclusions } from './conclusions.ts'

const notice = 'annual-notice'

const reportPage = page(
  'report',
  { zh: '汇总情况', en: 'The report' },
  {
    fields: [
      ...matterFacts,
      known('period', { zh: '年度', en: 'Year' }, { from: recalledText(notice, 'period') }),
      known('noticeNumber', { zh: '公示文号', en: 'Number of the notice' }, { from: recalledNumber(notice) }),
      known('total', { zh: '退出合计', en: 'What left' }, { from: recalledText(notice, 'total') }),
      known(
        'conclusion',
        { zh: '公示结果', en: 'How the notice ended' },
        {
          from: (context) => labelOf(conclusions, recalledText('notice-conclusion', 'outcome')(context)),
        },
      ),
      text('addressee', { zh: '报送机关', en: 'To' }, { max: 60, start: () => '山东省工业和信息化厅' }),
      longtext(
        'summary',
        { zh: '推动落后产能退出工作总结', en: 'Summary of the work' },
        { max: 5000, rows: 12 },
      ),
    ],
    evidence: [
      documents('report-text', { zh: '汇总报告全文', en: 'The report in full' }, { min: 0, max: 3 }),
    ],
  },
)

/** 汇总报省: the year's exits and the summary, once the notice ended without an objection that stands (the plan, 四(四); DOMAIN row 73). */
export const provinceReport = form(about, {
  pages: [reportPage],
  rules: [
    restsOn('notice-conclusion', 'summary', { zh: '公示结果确认', en: 'end of the notice' }, thisMatter),
  ],
})
