import { form, known, page, phone, text } from '../define.ts'
import { exitFields } from '../shared/exit-fields.ts'
import { differencesExplained } from '../shared/exit-rows.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { periodOf } from '../shared/period.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { noticeDays } from './days.ts'

const listPage = page(
  'list',
  { zh: '公示内容', en: 'What is shown' },
  {
    fields: [
      ...matterFacts,
      known('period', { zh: '年度', en: 'Year' }, { public: true, from: periodOf }),
      known(
        'upheld',
        { zh: '上次公示成立的异议', en: 'Objections upheld last time' },
        { from: recalledText('notice-conclusion', 'upheldDetails') },
      ),
      ...exitFields('counted'),
    ],
  },
)

const contactPage = page(
  'contact',
  { zh: '公示期和联系方式', en: 'Period and contact' },
  {
    fields: [
      known('days', { zh: '公示期', en: 'Period' }, { from: () => `${noticeDays}个工作日，自签发次日起算` }),
      text('office', { zh: '受理异议的科室', en: 'Office that takes objections' }, { max: 60 }),
      phone(
        'hotline',
        { zh: '联系电话', en: 'Telephone' },
        { subject: { zh: '联系电话', en: 'the telephone' } },
      ),
      text('postalAddress', { zh: '通讯地址', en: 'Address' }, { max: 120 }),
    ],
  },
)

/** 年度公示: what left in the year, shown to the public in January (the plan, 四(四); DOMAIN row 72). */
export const annualNotice = form(about, {
  pages: [listPage, contactPage],
  rules: [differencesExplained('counted')],
})
