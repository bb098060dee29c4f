import { where } from '../../functions/engine/condition.ts'
import { choice, date, form, longtext, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { documentNumber } from '../shared/document-number.ts'
import { about } from './about.ts'
import { categories } from './categories.ts'

const byGrade = where('category', 'grade')

const letterPage = page(
  'tariff',
  { zh: '建议', en: 'The proposal' },
  {
    fields: [
      ...caseFacts,
      choice('category', { zh: '建议类别', en: 'Category' }, { options: categories }),
      text(
        'grade',
        { zh: '亩产效益评价档次', en: 'Grade of output per area' },
        {
          max: 30,
          when: byGrade,
          hint: {
            zh: '档次名称以当地评价办法为准，例如：2025年度 D 类',
            en: 'As the local method names it, like: D for 2025',
          },
        },
      ),
      text(
        'gradeList',
        { zh: '评价结果通报文号', en: 'Number of the list of grades' },
        { max: 60, pattern: documentNumber, when: byGrade },
      ),
      text(
        'powerAccounts',
        { zh: '用电户号', en: 'Power accounts' },
        { max: 150, hint: { zh: '有几个户号的用顿号隔开', en: 'Several are separated by commas' } },
      ),
      date(
        'fromOn',
        { zh: '建议执行日期', en: 'From' },
        {
          min: 'today',
          subject: { zh: '建议执行日期', en: 'the date from which it is proposed' },
        },
      ),
      longtext(
        'facts',
        { zh: '事实和理由', en: 'Facts and reasons' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '写明涉及的设备、产能和认定文书',
            en: 'Equipment, capacity and the papers that establish it',
          },
        },
      ),
    ],
    evidence: [papers('category-proof', { zh: '类别认定材料', en: 'Proof of the category' }, { max: 10 })],
  },
)

/** 差别电价建议函: one of the six measures of the plan, 三(一) (DOMAIN rows 52–53). */
export const tariffLetter = form(about, { pages: [letterPage], rules: [] })
