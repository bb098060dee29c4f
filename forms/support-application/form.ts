import type { Option } from '../../functions/engine/form.ts'
import { choice, decimal, form, longtext, page, papers, text, whole } from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { tenThousandYuan } from '../shared/units.ts'
import { about } from './about.ts'
import {
  aboutFinance,
  aboutLand,
  aboutMoney,
  aboutStaff,
  aboutTariff,
  aboutTechnology,
  supportKinds,
} from './kinds.ts'

const courses: readonly Option[] = [
  { value: 'exit', label: { zh: '主动退出落后产能', en: 'Outdated capacity is given up' } },
  { value: 'change', label: { zh: '转型、技术改造', en: 'The enterprise changes over or renews' } },
  { value: 'closed', label: { zh: '依法关停退出', en: 'Closed by law' } },
]

const applicationPage = page(
  'application',
  { zh: '申请', en: 'The application' },
  {
    fields: [
      choice('kind', { zh: '申请的扶持政策', en: 'Support asked for' }, { options: supportKinds }),
      choice('course', { zh: '企业情况', en: 'What the enterprise does' }, { options: courses }),
      text(
        'relatedCase',
        { zh: '相关案号', en: 'Number of the case that it belongs to' },
        {
          max: 30,
          optional: true,
          pattern: { source: 'LC-[0-9]{8}-[0-9A-Z]{6}', example: 'LC-20260224-K7Q2MZ' },
          hint: { zh: '没有在办案件的不填', en: 'Leave blank where there is none' },
        },
      ),
      decimal(
        'amount',
        { zh: '申请金额', en: 'Amount asked for' },
        { places: 4, min: '0.0001', unit: tenThousandYuan, when: aboutMoney },
      ),
      text('bank', { zh: '拟合作的银行', en: 'Bank' }, { max: 80, when: aboutFinance }),
      longtext(
        'problem',
        { zh: '需要解决的技术问题', en: 'What technology should solve' },
        {
          max: 1000,
          when: aboutTechnology,
        },
      ),
      text(
        'powerAccounts',
        { zh: '用电户号', en: 'Power accounts' },
        {
          max: 150,
          when: aboutTariff,
          hint: { zh: '有几个户号的用顿号隔开', en: 'Several are separated by commas' },
        },
      ),
      decimal(
        'area',
        { zh: '涉及土地面积', en: 'Land concerned' },
        { places: 2, min: '0.01', unit: { zh: '亩', en: 'mu' }, when: aboutLand },
      ),
      whole(
        'staffCount',
        { zh: '需要安置的职工', en: 'Staff to be settled' },
        { min: 1, unit: { zh: '人', en: 'people' }, when: aboutStaff },
      ),
      longtext('reasons', { zh: '申请内容和理由', en: 'What is asked for, and why' }, { max: 1500, rows: 6 }),
      truthDeclaration,
    ],
    evidence: [papers('support-papers', { zh: '证明材料', en: 'Papers' }, { max: 10 })],
  },
)

/** 扶持政策申请: the plan, 三(一) (DOMAIN row 53). */
export const supportApplication = form(about, { pages: [enterprisePage, applicationPage], rules: [] })
