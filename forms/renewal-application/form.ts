import {
  choice,
  choices,
  date,
  decimal,
  documents,
  form,
  group,
  longtext,
  page,
  text,
  whole,
} from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { tenThousandYuan, tonnesAYear } from '../shared/units.ts'
import { supportKinds } from '../support-application/kinds.ts'
import { about } from './about.ts'
import { aboutEquipment, aboutWaste, kinds, wasteKinds, wasteWays } from './kinds.ts'
import { rules, waste } from './rules.ts'

const oldEquipment = group(
  'oldItems',
  { zh: '拟淘汰更新的设备', en: 'Equipment to be replaced' },
  {
    item: { zh: '设备', en: 'Machine' },
    min: 1,
    max: 30,
    when: aboutEquipment,
    fields: [
      text('name', { zh: '设备名称', en: 'Name' }, { max: 60 }),
      text('model', { zh: '型号规格', en: 'Model' }, { max: 60 }),
      whole('commissioned', { zh: '投用年份', en: 'In use since (year)' }, { min: 1950, max: 2100 }),
      text('replacedBy', { zh: '更新为', en: 'Replaced by' }, { max: 100 }),
    ],
  },
)

const wastes = group(
  'wastes',
  { zh: '固体废物', en: 'Solid waste' },
  {
    item: waste,
    min: 1,
    max: 20,
    when: aboutWaste,
    fields: [
      text('waste', { zh: '废物名称', en: 'Waste' }, { max: 60 }),
      choice('category', { zh: '类别', en: 'Category' }, { options: wasteKinds }),
      decimal(
        'before',
        { zh: '改造前产生量', en: 'Made before' },
        { places: 3, min: '0.001', unit: tonnesAYear },
      ),
      decimal('after', { zh: '改造后产生量', en: 'Made afterwards' }, { places: 3, unit: tonnesAYear }),
      choice('way', { zh: '减量途径', en: 'By what' }, { options: wasteWays }),
    ],
  },
)

const projectPage = page(
  'project',
  { zh: '项目', en: 'The project' },
  {
    fields: [
      choice('kind', { zh: '项目类别', en: 'Kind of project' }, { options: kinds }),
      text('project', { zh: '项目名称', en: 'Name of the project' }, { max: 100 }),
      longtext(
        'content',
        { zh: '建设内容和工艺', en: 'What is built, and how it works' },
        { max: 1500, rows: 6 },
      ),
      oldEquipment,
      wastes,
      decimal(
        'investment',
        { zh: '总投资', en: 'Cost in all' },
        { places: 4, min: '0.0001', unit: tenThousandYuan },
      ),
      date('fromOn', { zh: '计划开工日期', en: 'Planned first day' }),
      date('doneBy', { zh: '计划完成日期', en: 'Planned last day' }),
      longtext(
        'benefit',
        { zh: '预期效益', en: 'What it will bring' },
        {
          max: 1000,
          hint: {
            zh: '产能、能耗、排放、质量、用工的变化',
            en: 'Capacity, energy, emissions, quality, staff',
          },
        },
      ),
      choices(
        'asks',
        { zh: '需要的支持', en: 'Support asked for' },
        {
          options: supportKinds,
          optional: true,
          hint: {
            zh: '具体金额等另行提出扶持申请',
            en: 'Amounts and the like go into an application for support',
          },
        },
      ),
      truthDeclaration,
    ],
    evidence: [
      documents(
        'project-papers',
        { zh: '备案证明、可研报告或者合同', en: 'Registration, study or contract' },
        { max: 10 },
      ),
      otherPapers,
    ],
  },
)

/** 设备更新、技术改造申请: the plan, 二(五)2. */
export const renewalApplication = form(about, { pages: [enterprisePage, projectPage], rules })
