import { computed, date, decimal, documents, form, group, longtext, page, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { standardCoal, tenThousandYuan } from '../shared/units.ts'
import { columnSum, numberOf } from '../shared/values.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const reportPage = page(
  'report',
  { zh: '诊断', en: 'The diagnosis' },
  {
    fields: [
      ...caseFacts,
      text('diagnosedBy', { zh: '诊断单位', en: 'Who made it' }, { max: 80 }),
      date('fromOn', { zh: '诊断开始日期', en: 'First day of the diagnosis' }, { max: 'today' }),
      date('toOn', { zh: '诊断结束日期', en: 'Last day of the diagnosis' }, { max: 'today' }),
      text(
        'product',
        { zh: '诊断的产品或者工序', en: 'Product or process' },
        { max: 60, start: recalledText('energy-application', 'product') },
      ),
      longtext('findings', { zh: '发现的问题', en: 'What was found' }, { max: 2000, rows: 6 }),
      group(
        'proposals',
        { zh: '节能建议', en: 'Proposals' },
        {
          item: { zh: '建议', en: 'Proposal' },
          min: 1,
          max: 20,
          fields: [
            text('proposal', { zh: '建议内容', en: 'What is proposed' }, { max: 120 }),
            decimal(
              'saving',
              { zh: '预计节能量', en: 'Energy that it saves' },
              { places: 2, min: '0.01', unit: standardCoal },
            ),
            decimal('cost', { zh: '预计投资', en: 'What it costs' }, { places: 2, unit: tenThousandYuan }),
          ],
        },
      ),
      computed(
        'savingTotal',
        { zh: '预计节能量合计', en: 'Energy saved in all' },
        {
          unit: standardCoal,
          from: ({ proposals }) => columnSum(proposals, ({ saving }) => numberOf(saving)),
        },
      ),
    ],
    evidence: [documents('diagnosis', { zh: '诊断报告全文', en: 'The report in full' }, { max: 3 })],
  },
)

/** 节能诊断报告: the plan, 二(一)1 (DOMAIN row 8). */
export const diagnosisReport = form(about, { pages: [reportPage], rules })
