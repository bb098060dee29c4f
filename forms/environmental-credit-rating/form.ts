import { choice, choices, date, form, group, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { disciplines } from '../shared/disciplines.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { colours, isDisciplined, previousColours } from './colours.ts'
import { rules, violationItem } from './rules.ts'

const violationsPage = page(
  'violations',
  { zh: '评价周期与违法违规行为', en: 'Period and breaches' },
  {
    fields: [
      ...caseFacts,
      date('periodFrom', { zh: '评价周期起', en: 'Period from' }, { max: 'today' }),
      date('periodTo', { zh: '评价周期止', en: 'Period to' }, { max: 'today' }),
      group(
        'violations',
        { zh: '违法违规行为', en: 'Breaches' },
        {
          item: violationItem,
          optional: true,
          min: 0,
          max: 20,
          hint: {
            zh: '黄色、黑色标识至少填写 1 项',
            en: 'At least one for a yellow or black rating',
          },
          fields: [
            text('breach', { zh: '行为', en: 'Breach' }, { max: 200 }),
            date('breachOn', { zh: '发生日期', en: 'Date' }, { max: 'today' }),
            text(
              'decisionNumber',
              { zh: '处罚决定书文号或查实记录', en: 'Number of the decision or record' },
              { max: 60 },
            ),
          ],
        },
      ),
    ],
  },
)

const ratingPage = page(
  'rating',
  { zh: '评价结果', en: 'The rating' },
  {
    intro: {
      zh: '企业名称、颜色标识和评价日期向社会公开，到期撤下。',
      en: 'Name, colour and date are published, and taken down on the last day.',
    },
    fields: [
      choice(
        'previousColour',
        { zh: '原颜色标识', en: 'Colour before' },
        { options: previousColours, start: recalledText('environmental-credit-rating', 'colour') },
      ),
      choice('colour', { zh: '现颜色标识', en: 'Colour now' }, { public: true, options: colours }),
      choices(
        'disciplines',
        { zh: '实施联合惩戒的方面', en: 'Fields of joint discipline' },
        {
          options: disciplines,
          min: 1,
          when: isDisciplined,
          hint: {
            zh: '审定后逐项交办有关部门；工作方案二（二）3没有列举，按三（三）的九个方面选择（政策）',
            en: 'Once decided, each is given to its department; the plan, 2(2)3, names none: the nine of 3(3) are offered (policy)',
          },
        },
      ),
      date('ratedOn', { zh: '评价日期', en: 'Date of the rating' }, { public: true, max: 'today' }),
      date(
        'publishedUntil',
        { zh: '公开截止日期', en: 'Published until' },
        {
          public: true,
          subject: { zh: '公开截止日期', en: 'the last day of publication' },
          hint: {
            zh: '最长不超过评价日期后 5 年（山东省社会信用条例）',
            en: 'At most 5 years after the rating (Shandong regulation on social credit)',
          },
        },
      ),
    ],
    evidence: [
      papers(
        'rating-evidence',
        { zh: '评价依据材料', en: 'What the rating rests on' },
        {
          max: 20,
          hint: { zh: '处罚决定书、监测报告等', en: 'Decisions, monitoring reports' },
          when: isDisciplined,
        },
      ),
    ],
  },
)

/** 环境信用评价: the colour history of an enterprise (DOMAIN rows 21–22). */
export const environmentalCreditRating = form(about, { pages: [violationsPage, ratingPage], rules })
