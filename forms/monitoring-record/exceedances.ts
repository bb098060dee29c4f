import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { where } from '../../functions/engine/condition.ts'
import type { Answers, Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { labelOf } from '../shared/chosen.ts'
import { amountOf, onDay } from '../shared/letter-words.ts'

/** What one row is called. */
export const exceedance: Text = { zh: '超标记录', en: 'Exceedance' }

const pollutant = (value: string, zh: string, en: string): Option => ({ value, label: { zh, en } })

export const pollutants: readonly Option[] = [
  pollutant('pm', '颗粒物', 'Particulates'),
  pollutant('so2', '二氧化硫', 'Sulphur dioxide'),
  pollutant('nox', '氮氧化物', 'Nitrogen oxides'),
  pollutant('voc', '挥发性有机物', 'Volatile organic compounds'),
  pollutant('cod', '化学需氧量', 'Chemical oxygen demand'),
  pollutant('nh3n', '氨氮', 'Ammonia nitrogen'),
  pollutant('tn', '总氮', 'Total nitrogen'),
  pollutant('tp', '总磷', 'Total phosphorus'),
  pollutant('other', '其他污染物', 'Another pollutant'),
]

export const means: readonly Option[] = [
  { value: 'hour', label: { zh: '小时均值', en: 'Hourly mean' } },
  { value: 'day', label: { zh: '日均值', en: 'Daily mean' } },
]

export const concentrations: readonly Option[] = [
  { value: '毫克/立方米', label: { zh: '毫克/立方米', en: 'mg per m³' } },
  { value: '毫克/升', label: { zh: '毫克/升', en: 'mg per L' } },
]

export const results: readonly Option[] = [
  { value: 'exceeded', label: { zh: '有超标数据', en: 'There are exceedances' } },
  {
    value: 'faulty',
    label: { zh: '无超标，设施或者数据有问题', en: 'None, but instruments or data are at fault' },
  },
  { value: 'sound', label: { zh: '无超标，数据真实有效', en: 'None, and the data are true' } },
]

export const hasExceedances = where('result', 'exceeded')

const sentenceOf = (row: Answers): string =>
  `${onDay(row.fromOn)}至${onDay(row.untilOn)}，${textOf(row.outlet)}${labelOf(pollutants, row.pollutant)}${labelOf(means, row.mean)}最高${amountOf(row.measured)}，限值${amountOf(row.limit)}，超标${textOf(row.times)}个时段。`

/** The exceedances as facts of an order, a line each. */
export const exceedanceFacts = (answers: Answers): string =>
  rowsOf(answers.exceedances).map(sentenceOf).join('\n')
