import type { Option } from '../../functions/engine/form.ts'
import { bound, choice, date, form, known, longtext, page, papers, text } from '../define.ts'
import { orderInForce } from '../production-order/orders.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { continuesInTime, continuing } from '../shared/continuing.ts'
import { eachInspectorOnce, inspectors } from '../shared/inspectors.ts'
import { about } from './about.ts'

const findings: readonly Option[] = [
  { value: 'passed', label: { zh: '合格', en: 'Passed' } },
  continuing,
  { value: 'failed', label: { zh: '不合格', en: 'Failed' } },
]

const recheckPage = page(
  'recheck',
  { zh: '复查（复验）', en: 'The re-check' },
  {
    fields: [
      ...caseFacts,
      known(
        'orderNumber',
        { zh: '原决定书文号', en: 'Number of the order' },
        { from: (context) => orderInForce(context).number },
      ),
      date(
        'visitedOn',
        { zh: '复查（抽样）日期', en: 'Date of the visit or sample' },
        {
          min: bound(
            { zh: '决定执行之日', en: 'the day from which the order is in force' },
            (context) => orderInForce(context).from,
          ),
          max: 'today',
        },
      ),
      inspectors,
      text(
        'reportNumber',
        { zh: '抽样单号或报告编号', en: 'Number of the sample or report' },
        {
          max: 60,
          hint: {
            zh: '质量填抽样单和检验报告编号，安全填复查记录或评估报告编号',
            en: 'For quality, the sample and test report; for safety, the record or assessment',
          },
        },
      ),
      choice('finding', { zh: '结论', en: 'Finding' }, { options: findings }),
      longtext(
        'reason',
        { zh: '结论的事实和理由', en: 'Reason' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '写明执行的标准、检测值或检查结果与要求的对照',
            en: 'The standard, and what was measured or seen against it',
          },
        },
      ),
    ],
    evidence: [
      papers('report', { zh: '检验报告或复查记录', en: 'Test report or record of the visit' }, { max: 10 }),
    ],
  },
)

/** 复查（复验）: tells 整改达标 from 仍未达标 for quality and safety (DOMAIN rows 27 and 33). */
export const recheck = form(about, {
  pages: [recheckPage],
  rules: [eachInspectorOnce, continuesInTime],
})
