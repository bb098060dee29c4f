import { choice, choices, date, decimal, documents, form, group, longtext, page, text } from '../define.ts'
import { sectors } from '../sectors.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { standardCoal, tonnesAYear } from '../shared/units.ts'
import { about } from './about.ts'
import { flags, isHighEmission, isHighEnergy, isLowLevel, stages } from './flags.ts'

const before = (field: string) => recalledText('project-flag', field)

const projectPage = page(
  'project',
  { zh: '项目', en: 'The project' },
  {
    fields: [
      ...matterFacts,
      text('project', { zh: '项目名称', en: 'Name of the project' }, { max: 100, start: before('project') }),
      text('builder', { zh: '建设单位', en: 'Who builds it' }, { max: 80, start: before('builder') }),
      text(
        'projectCode',
        { zh: '项目代码', en: 'Code of the project' },
        {
          max: 40,
          optional: true,
          start: before('projectCode'),
          hint: {
            zh: '投资项目在线审批监管平台代码；没有的不填',
            en: 'Of the platform of investment projects; leave blank where there is none',
          },
        },
      ),
      choice('sector', { zh: '行业', en: 'Sector' }, { options: sectors, start: before('sector') }),
      choice('stage', { zh: '阶段', en: 'Stage' }, { options: stages }),
      choices('flags', { zh: '标识', en: 'Flags' }, { options: flags, min: 1 }),
      decimal(
        'annualUse',
        { zh: '年综合能耗', en: 'Energy a year' },
        { places: 2, min: '0.01', unit: standardCoal, when: isHighEnergy },
      ),
      group(
        'emissions',
        { zh: '主要污染物', en: 'Main pollutants' },
        {
          item: { zh: '污染物', en: 'Pollutant' },
          min: 1,
          max: 12,
          when: isHighEmission,
          fields: [
            text('pollutant', { zh: '污染物', en: 'Pollutant' }, { max: 40 }),
            decimal(
              'amount',
              { zh: '年排放量', en: 'Amount a year' },
              { places: 4, min: '0.0001', unit: tonnesAYear },
            ),
          ],
        },
      ),
      longtext(
        'shortfall',
        { zh: '工艺、装备、能效低于的标准或者目录', en: 'Standard or list that it falls short of' },
        { max: 600, rows: 3, when: isLowLevel },
      ),
      longtext(
        'facts',
        { zh: '基本情况和审批手续', en: 'What it is, and which permits it has' },
        { max: 1500, rows: 6 },
      ),
      date('reviewBy', { zh: '审查时限', en: 'To be reviewed by' }, { min: 'today' }),
    ],
    evidence: [documents('project-papers', { zh: '项目材料', en: 'Papers of the project' }, { max: 10 })],
  },
)

/** 高耗能、高排放、低水平项目标识: the plan, 二(二)1 (DOMAIN row 14). */
export const projectFlag = form(about, { pages: [projectPage], rules: [] })
