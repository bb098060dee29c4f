import { where } from '../../functions/engine/condition.ts'
import { choice, date, documents, form, group, longtext, page, quantity, text, whole } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { standardPattern } from '../shared/standard.ts'
import { yesNo } from '../shared/yes-no.ts'
import { about } from './about.ts'
import { concentrations, exceedance, hasExceedances, means, pollutants, results } from './exceedances.ts'
import { rules } from './rules.ts'

const exceedances = group(
  'exceedances',
  { zh: '超标记录', en: 'Exceedances' },
  {
    item: exceedance,
    min: 1,
    max: 40,
    when: hasExceedances,
    fields: [
      text(
        'outlet',
        { zh: '排放口', en: 'Outlet' },
        { max: 60, hint: { zh: '名称和编号，例如：窑尾排口 DA001', en: 'Name and number' } },
      ),
      choice('pollutant', { zh: '污染物', en: 'Pollutant' }, { options: pollutants }),
      choice('mean', { zh: '取值', en: 'Mean' }, { options: means }),
      date('fromOn', { zh: '起始日期', en: 'From' }, { max: 'today' }),
      date('untilOn', { zh: '截止日期', en: 'Until' }, { max: 'today' }),
      whole('times', { zh: '超标时段数', en: 'How many times' }, { min: 1, max: 10_000 }),
      text('standard', { zh: '标准编号', en: 'Standard' }, { max: 30, pattern: standardPattern }),
      quantity('limit', { zh: '限值', en: 'Limit' }, { places: 4, min: '0.0001', units: concentrations }),
      quantity(
        'measured',
        { zh: '最高实测值', en: 'Highest value measured' },
        { places: 4, min: '0.0001', units: concentrations },
      ),
    ],
  },
)

const recordPage = page(
  'record',
  { zh: '自动监测', en: 'Monitoring' },
  {
    fields: [
      ...caseFacts,
      date('checkedOn', { zh: '巡查日期', en: 'Inspected on' }, { max: 'today' }),
      choice('result', { zh: '结果', en: 'Result' }, { options: results }),
      choice(
        'dataTrue',
        { zh: '数据是否真实、有效、准确', en: 'Are the data true, valid and exact?' },
        { options: yesNo, subject: { zh: '数据是否真实、有效、准确', en: 'whether the data are true' } },
      ),
      longtext(
        'dataFault',
        { zh: '设施或者数据的问题', en: 'What is wrong with instruments or data' },
        { max: 1000, rows: 3, when: where('dataTrue', 'no') },
      ),
      exceedances,
    ],
    evidence: [
      documents('export', { zh: '监控平台导出的数据', en: 'Data exported from the platform' }, { max: 10 }),
    ],
  },
)

/** 自动监测数据记录: the plan, 二(二)2 (DOMAIN row 15). */
export const monitoringRecord = form(about, { pages: [recordPage], rules })
