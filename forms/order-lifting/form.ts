import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { bound, choice, date, form, known, longtext, page, papers, photos } from '../define.ts'
import { orderInForce } from '../production-order/orders.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { eachInspectorOnce, inspectors } from '../shared/inspectors.ts'
import { remediesPage } from '../shared/remedies.ts'
import { about } from './about.ts'
import { resumesAfterCheck } from './rules.ts'

const outcomes: readonly Option[] = [
  { value: 'lift', label: { zh: '解除，可以恢复生产', en: 'Lifted: production may resume' } },
  { value: 'refuse', label: { zh: '不予解除', en: 'Not lifted' } },
]

const lifts = where('outcome', 'lift')
const refuses = where('outcome', 'refuse')

const checkPage = page(
  'check',
  { zh: '现场核查', en: 'The check' },
  {
    fields: [
      ...caseFacts,
      known(
        'orderNumber',
        { zh: '原决定书文号', en: 'Number of the order' },
        { from: (context) => orderInForce(context).number },
      ),
      known(
        'orderKind',
        { zh: '原决定种类', en: 'Kind of order' },
        { from: (context) => orderInForce(context).name },
      ),
      known(
        'orderedFrom',
        { zh: '原决定起始日期', en: 'In force from' },
        { as: 'date', from: (context) => orderInForce(context).from },
      ),
      inspectors,
      date(
        'verifiedOn',
        { zh: '核查日期', en: 'Date of the check' },
        {
          min: bound(
            { zh: '决定执行之日', en: 'the day from which the order is in force' },
            (context) => orderInForce(context).from,
          ),
          max: 'today',
        },
      ),
      longtext(
        'result',
        { zh: '核查情况', en: 'What was found' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '对照原决定的整改要求逐项写明，一项一行',
            en: 'Requirement by requirement, one a line',
          },
        },
      ),
    ],
    evidence: [
      photos('photos', { zh: '现场照片', en: 'Photographs of the site' }, { min: 2, max: 30 }),
      papers(
        'verification-report',
        { zh: '监测、检验报告或核查记录', en: 'Monitoring or test report, or record of the check' },
        { max: 10 },
      ),
    ],
  },
)

const decisionPage = page(
  'decision',
  { zh: '决定', en: 'The decision' },
  {
    fields: [
      choice('outcome', { zh: '决定', en: 'Decision' }, { options: outcomes }),
      date(
        'resumeOn',
        { zh: '可以恢复生产的日期', en: 'Production may resume on' },
        { when: lifts, subject: { zh: '可以恢复生产的日期', en: 'the date on which production may resume' } },
      ),
      longtext(
        'refusalReason',
        { zh: '不予解除的理由', en: 'Why it is not lifted' },
        {
          max: 1000,
          when: refuses,
          subject: { zh: '不予解除的理由', en: 'the reason why it is not lifted' },
        },
      ),
    ],
  },
)

/** 解除限制、恢复生产: the way back to production (DOMAIN rows 19 and 32; §2 tracks). */
export const orderLifting = form(about, {
  pages: [checkPage, decisionPage, remediesPage],
  rules: [eachInspectorOnce, resumesAfterCheck],
})
