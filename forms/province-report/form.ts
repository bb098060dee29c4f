import type { FormContext, Rule } from '../../functions/engine/form.ts'
import { documents, form, known, longtext, page, text } from '../define.ts'
import { concludedWords, rowsLeft } from '../shared/concluded.ts'
import { totalOf } from '../shared/exit-rows.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledNumber, recalledText } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'

const notice = 'annual-notice'

const conclusion = ({ recalled }: FormContext): string => {
  const concluded = recalled?.[notice]?.concluded
  return concluded ? concludedWords(concluded).zh : ''
}

const reportPage = page(
  'report',
  { zh: '汇总情况', en: 'The report' },
  {
    fields: [
      ...matterFacts,
      known('period', { zh: '年度', en: 'Year' }, { from: recalledText(notice, 'period') }),
      known('noticeNumber', { zh: '公示文号', en: 'Number of the notice' }, { from: recalledNumber(notice) }),
      known('conclusion', { zh: '公示结果', en: 'How the notice ended' }, { from: conclusion }),
      known(
        'total',
        { zh: '退出合计（公示结束时）', en: 'What left, as the notice stood at its end' },
        { from: ({ recalled }) => totalOf(rowsLeft(recalled?.[notice])) },
      ),
      text('addressee', { zh: '主送机关', en: 'To' }, { max: 60, start: () => '山东省工业和信息化厅' }),
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

/** 公示无异议后: before the notice is over nothing goes to the province. */
const noticeIsOver: Rule = (_, { recalled }) =>
  recalled?.[notice]?.concluded
    ? []
    : [fault('summary', '年度公示没有结束，不能报省', 'The annual notice is not over: nothing to report yet')]

/** 汇总报省: the year's exits and the summary, as the notice stood when it ended (the plan, 四(四); DOMAIN row 73). */
export const provinceReport = form(about, { pages: [reportPage], rules: [noticeIsOver] })
