import { date, form, known, longtext, page, papers } from '../define.ts'
import { grounds } from '../grounds.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { labelsOf } from '../shared/chosen.ts'
import { citations } from '../shared/citations.ts'
import { remediesPage } from '../shared/remedies.ts'
import { startClockFields } from '../shared/start-clock.ts'
import { about } from './about.ts'

const findingPage = page(
  'finding',
  { zh: '查实的情况', en: 'The finding' },
  {
    fields: [
      ...caseFacts,
      known(
        'grounds',
        { zh: '立案事由', en: 'Grounds' },
        { from: ({ grounds: ticked = [] }) => labelsOf(grounds, ticked) },
      ),
      date(
        'foundOn',
        { zh: '查实日期', en: 'Date of the finding' },
        { max: 'today', start: ({ foundOn = '' }) => foundOn },
      ),
      longtext(
        'facts',
        { zh: '事实和证据', en: 'Facts and evidence' },
        {
          max: 2000,
          rows: 8,
          hint: {
            zh: '写明检查、监察或检测的情况，执行的标准、限值和实测值',
            en: 'What was inspected or measured, with the standard, the limit and the value',
          },
        },
      ),
      citations,
    ],
    evidence: [
      papers(
        'finding-evidence',
        { zh: '事实证据', en: 'Evidence of the facts' },
        {
          max: 30,
          hint: {
            zh: '监察报告、检测报告、现场检查笔录、照片等',
            en: 'Reports of supervision or tests, inspection records, photographs',
          },
        },
      ),
    ],
  },
)

const requirementPage = page(
  'requirement',
  { zh: '整改要求和期限', en: 'What is required, and by when' },
  {
    intro: {
      zh: '期限由办理程序确定，自送达之日的次日起算，不从签发之日起算。',
      en: 'The period is that of the track. It begins on the day after service, not with the signature.',
    },
    fields: [
      longtext(
        'requirements',
        { zh: '整改要求', en: 'What must be done' },
        { max: 1500, rows: 6, hint: { zh: '逐项写明，一项一行', en: 'One item a line' } },
      ),
      known(
        'equipment',
        { zh: '涉及的设备', en: 'Equipment concerned' },
        { from: ({ equipment }) => equipment.map(({ name, serial }) => `${name}（${serial}）`).join('；') },
      ),
      ...startClockFields,
    ],
  },
)

/** 限期整改通知书: drawn up in the case, served by an act of its own (the plan, 二(一)2; DOMAIN row 10). */
export const noticeToRectify = form(about, {
  pages: [findingPage, requirementPage, remediesPage],
  rules: [],
})
