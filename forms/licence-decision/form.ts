import type { Option } from '../../functions/engine/form.ts'
import { choice, date, declaration, form, longtext, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { citations } from '../shared/citations.ts'
import { recalledText } from '../shared/recalled.ts'
import { remediesPage } from '../shared/remedies.ts'
import { about } from './about.ts'
import {
  applications,
  holdsLicence,
  isEliminated,
  isGranted,
  isRefused,
  outcomes,
  refusalGrounds,
} from './outcomes.ts'
import { rules } from './rules.ts'

const levels: readonly Option[] = [
  { value: 'county', label: { zh: '县级市场监管部门', en: 'County market regulation' } },
  { value: 'municipal', label: { zh: '市市场监督管理局', en: 'Municipal market regulation' } },
]

/** What the enterprise wrote, where it applied here. */
const applied = (field: string) => recalledText('licence-application', field)

const applicationPage = page(
  'application',
  { zh: '申请', en: 'The application' },
  {
    fields: [
      ...caseFacts,
      choice(
        'licensedBy',
        { zh: '许可机关', en: 'Licensing authority' },
        { options: levels, subject: { zh: '许可机关', en: 'the licensing authority' } },
      ),
      choice(
        'application',
        { zh: '申请种类', en: 'Kind of application' },
        { options: applications, start: applied('application') },
      ),
      text('applicationNumber', { zh: '申请受理编号', en: 'Number of the application' }, { max: 60 }),
      date('appliedOn', { zh: '申请日期', en: 'Date of the application' }, { max: 'today' }),
      text(
        'product',
        { zh: '申请许可的产品', en: 'Product to be licensed' },
        { max: 100, start: applied('product') },
      ),
      text(
        'process',
        { zh: '生产工艺和主要设备', en: 'Process and main equipment' },
        {
          max: 200,
          hint: { zh: '写明名称、型号', en: 'Name and model' },
          start: applied('process'),
        },
      ),
      text(
        'heldNumber',
        { zh: '原许可证编号', en: 'Number of the licence held' },
        { max: 60, when: holdsLicence, start: applied('heldNumber') },
      ),
      longtext(
        'review',
        { zh: '实地核查和产品检验情况', en: 'Site review and product tests' },
        { max: 1500, rows: 6 },
      ),
    ],
    evidence: [
      papers('application-copy', { zh: '申请书及受理凭证', en: 'Application and receipt' }, { max: 10 }),
      papers('review-report', { zh: '核查报告、检验报告', en: 'Review and test reports' }, { max: 20 }),
    ],
  },
)

const decisionPage = page(
  'decision',
  { zh: '决定', en: 'The decision' },
  {
    intro: {
      zh: '准予许可的，企业名称、决定和有效期向社会公开。',
      en: 'Of a licence that is granted, the name, the decision and its validity are published.',
    },
    fields: [
      choice('outcome', { zh: '决定', en: 'Decision' }, { public: true, options: outcomes }),
      declaration(
        'notEliminated',
        { zh: '淘汰目录核对', en: 'Checked against the elimination list' },
        {
          statement: {
            zh: '已逐项核对，所用工艺、设备和产品均不属于国家明令淘汰或者禁止生产的范围。',
            en: 'Process, equipment and product were each checked: none is eliminated or forbidden by the state.',
          },
          when: isGranted,
        },
      ),
      text('licenceNumber', { zh: '许可证编号', en: 'Number of the licence' }, { max: 60, when: isGranted }),
      date(
        'validFrom',
        { zh: '有效期自', en: 'Valid from' },
        { public: true, when: isGranted, subject: { zh: '有效期起始日', en: 'the first day of validity' } },
      ),
      date(
        'validUntil',
        { zh: '有效期至', en: 'Valid until' },
        { public: true, when: isGranted, subject: { zh: '有效期截止日', en: 'the last day of validity' } },
      ),
      choice(
        'ground',
        { zh: '不予许可的情形', en: 'Ground of refusal' },
        { options: refusalGrounds, when: isRefused },
      ),
      text(
        'listEntry',
        { zh: '所在淘汰目录及条目', en: 'Elimination list and entry' },
        {
          max: 150,
          when: isEliminated,
          hint: { zh: '写明目录名称、年份和条目', en: 'With its year and entry' },
        },
      ),
      longtext(
        'facts',
        { zh: '事实和理由', en: 'Facts and reasons' },
        { max: 1500, rows: 6, when: isRefused },
      ),
      citations,
    ],
  },
)

/** 生产许可决定: what is eliminated is never licensed (the plan, 二(三)1; DOMAIN rows 23–24). */
export const licenceDecision = form(about, { pages: [applicationPage, decisionPage, remediesPage], rules })
