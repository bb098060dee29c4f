import {
  choice,
  choices,
  decimal,
  documents,
  form,
  longtext,
  page,
  papers,
  quantity,
  text,
} from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { standardPattern } from '../shared/standard.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { intensityUnits, standardCoal } from '../shared/units.ts'
import { about } from './about.ts'
import { asksDiagnosis, asksFrontrunner, kinds, scopes } from './kinds.ts'
import { rules } from './rules.ts'

const applicationPage = page(
  'application',
  { zh: '申请', en: 'The application' },
  {
    fields: [
      choice('kind', { zh: '申请事项', en: 'What you ask for' }, { options: kinds }),
      text(
        'product',
        { zh: '主要产品或者工序', en: 'Main product or process' },
        { max: 60, hint: { zh: '例如：通用硅酸盐水泥熟料', en: 'Like: cement clinker' } },
      ),
      decimal(
        'annualUse',
        { zh: '上年度综合能耗', en: 'Energy used last year' },
        { places: 2, min: '0.01', unit: standardCoal },
      ),
      quantity(
        'measured',
        { zh: '单位产品能耗实测值', en: 'Energy used for a unit of product, measured' },
        { places: 4, min: '0.0001', units: intensityUnits },
      ),
      text(
        'standard',
        { zh: '对照的标准编号', en: 'Standard that it is compared with' },
        {
          max: 30,
          pattern: standardPattern,
          when: asksFrontrunner,
          hint: { zh: '例如 GB 16780-2021', en: 'Like GB 16780-2021' },
        },
      ),
      quantity(
        'advanced',
        { zh: '标准先进值（1级）', en: 'Advanced value of the standard (level 1)' },
        { places: 4, min: '0.0001', units: intensityUnits, when: asksFrontrunner },
      ),
      choices(
        'scope',
        { zh: '希望诊断的内容', en: 'What should be looked at' },
        { options: scopes, min: 1, when: asksDiagnosis },
      ),
      longtext(
        'situation',
        { zh: '用能情况和已采取的措施', en: 'How energy is used, and what was done' },
        { max: 1500, rows: 6 },
      ),
      truthDeclaration,
    ],
    evidence: [
      documents(
        'energy-report',
        { zh: '能源利用状况报告或者能源台账', en: 'Energy report or accounts' },
        { max: 5 },
      ),
      papers(
        'measurement',
        { zh: '第三方能耗测试报告', en: 'Measurement by a third party' },
        { max: 5, when: asksFrontrunner },
      ),
      otherPapers,
    ],
  },
)

/** 节能诊断、能效领跑者申请: the plan, 二(一)1 (DOMAIN rows 8–9). */
export const energyApplication = form(about, { pages: [enterprisePage, applicationPage], rules })
