import { choice, date, form, known, longtext, page, papers, photos } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { inspectors } from '../shared/inspectors.ts'
import { amountOf } from '../shared/letter-words.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledText } from '../shared/recalled.ts'
import { standardFields } from '../shared/standard.ts'
import { measureUnits } from '../shared/units.ts'
import { about } from './about.ts'
import { findings, isShort } from './findings.ts'
import { rules } from './rules.ts'

const report = 'rectification-report'

const visitPage = page(
  'visit',
  { zh: '现场复核', en: 'The visit' },
  {
    fields: [
      ...caseFacts,
      noticeNumber,
      known(
        'reportedFinish',
        { zh: '企业报告的整改完成日期', en: 'Finished, by the report' },
        { as: 'date', from: recalledText(report, 'finishedOn') },
      ),
      known(
        'reportedValue',
        { zh: '企业报告的复测值', en: 'Measured, by the report' },
        { from: (context) => amountOf(context.recalled?.[report]?.answers.measured) },
      ),
      date('visitedOn', { zh: '复核日期', en: 'Date of the visit' }, { max: 'today' }),
      inspectors,
    ],
  },
)

const resultPage = page(
  'result',
  { zh: '复核结果', en: 'The result' },
  {
    fields: [
      ...standardFields(measureUnits, {
        hasStandard: recalledText(report, 'hasStandard'),
        standard: recalledText(report, 'standard'),
      }),
      choice('finding', { zh: '复核结论', en: 'Finding' }, { options: findings }),
      longtext(
        'failings',
        { zh: '仍未达标的事项', en: 'What still does not comply' },
        { max: 1000, when: isShort },
      ),
      longtext('opinion', { zh: '复核意见', en: 'Opinion' }, { max: 2000 }),
    ],
    evidence: [
      papers(
        'visit-record',
        { zh: '现场检查（勘验）笔录', en: 'Record of the visit' },
        {
          max: 10,
          hint: { zh: '复核人员和企业人员签字', en: 'Signed by the inspectors and the enterprise' },
        },
      ),
      photos('visit-photos', { zh: '现场照片', en: 'Photographs of the visit' }, { max: 30 }),
    ],
  },
)

/** 整改复核: whether what was reported complies; the two ways out of a period to rectify (the plan, 二(一)2). */
export const rectificationReview = form(about, { pages: [visitPage, resultPage], rules })
