import { isQuantity, textOf } from '../../functions/engine/answer-kinds.ts'
import type { ExportTemplate } from '../../functions/engine/letter.ts'
import { divisionOf } from '../organs.ts'
import { labelOf } from '../shared/chosen.ts'
import { rowsLeft } from '../shared/concluded.ts'
import { ways } from '../shared/exit-ways.ts'
import { dayOf } from '../shared/values.ts'

const columns = [
  ['序号', 'number'],
  ['县区', 'text'],
  ['企业名称', 'text'],
  ['退出方式', 'text'],
  ['设备', 'text'],
  ['型号规格', 'text'],
  ['数量', 'text'],
  ['产能', 'number'],
  ['产能单位', 'text'],
  ['退出依据', 'text'],
  ['完成时间', 'date'],
] as const

/** The rows that stood when the annual notice ended, as a file; no format of the province was to be had. */
export const exported: ExportTemplate = (answers, { recalled }) => ({
  name: `${textOf(answers.period)}落后产能退出情况.csv`,
  header: columns.map(([head]) => head),
  kinds: columns.map(([, kind]) => kind),
  rows: rowsLeft(recalled['annual-notice']).map((row, at) => [
    String(at + 1),
    divisionOf(textOf(row.county))?.name.zh ?? '',
    textOf(row.enterpriseName),
    labelOf(ways, row.way),
    textOf(row.name),
    textOf(row.model),
    textOf(row.quantity),
    ...(isQuantity(row.capacity) ? [row.capacity.amount, row.capacity.unit] : ['', '']),
    textOf(row.basis),
    dayOf(row.leftOn) ?? '',
  ]),
})
