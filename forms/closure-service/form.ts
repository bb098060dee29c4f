import { choice, date, form, known, page, papers, text } from '../define.ts'
import { decisions } from '../government-decision/decisions.ts'
import { serviceMethods } from '../rectification-notice/service-methods.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { labelOf } from '../shared/chosen.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const servicePage = page(
  'service',
  { zh: '送达', en: 'Service' },
  {
    fields: [
      ...caseFacts,
      noticeNumber,
      known(
        'decisionNumber',
        { zh: '决定文号', en: 'Number of the decision' },
        { public: true, from: recalledText('government-decision', 'decisionNumber') },
      ),
      known(
        'decision',
        { zh: '决定', en: 'Decision' },
        {
          public: true,
          from: (context) => labelOf(decisions, recalledText('government-decision', 'decision')(context)),
        },
      ),
      known(
        'closeBy',
        { zh: '决定的完成期限', en: 'To be done by' },
        { as: 'date', from: recalledText('government-decision', 'closeBy') },
      ),
      date('servedOn', { zh: '送达日期', en: 'Date of service' }, { max: 'today' }),
      choice('method', { zh: '送达方式', en: 'Manner of service' }, { options: serviceMethods }),
      text(
        'recipient',
        { zh: '签收人', en: 'Recipient' },
        {
          max: 50,
          autocomplete: 'off',
          hint: {
            zh: '签收人姓名和职务；公告送达的填写“公告”',
            en: 'Name and position; for a public announcement, write so',
          },
        },
      ),
      date(
        'dismantleBy',
        { zh: '拆除期限', en: 'Dismantle by' },
        {
          public: true,
          subject: { zh: '拆除期限', en: 'the date by which the equipment is dismantled' },
          hint: {
            zh: '主体设备拆除的最后日期，不早于送达日期',
            en: 'The last day to dismantle the main equipment, not before service',
          },
        },
      ),
    ],
    evidence: [
      papers(
        'proof',
        { zh: '送达回证', en: 'Proof of service' },
        {
          max: 5,
          hint: {
            zh: '签收的送达回证、邮寄凭证或公告截图',
            en: 'Signed receipt, postal receipt or copy of the announcement',
          },
        },
      ),
    ],
  },
)

/** 关停决定送达: the decision reaches the enterprise, and the dismantling gets its date (the plan, 二(五)3). */
export const closureService = form(about, { pages: [servicePage], rules })
