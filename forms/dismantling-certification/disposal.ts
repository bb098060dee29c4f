import { where } from '../../functions/engine/condition.ts'
import { compareDecimals, subtract } from '../../functions/engine/decimal.ts'
import type { Answers, Option } from '../../functions/engine/form.ts'
import { choice, computed, date, decimal, group, page, text } from '../define.ts'
import { columnSum, numberOf } from '../shared/values.ts'

export const ticketItem = { zh: '磅单', en: 'Weigh ticket' }

const tonnes = { zh: '吨', en: 't' }
const weight = { places: 3, min: '0', max: '1000', unit: tonnes }

/** Net = gross − tare; nothing where either is missing or the tare is the heavier. */
const netOf = ({ gross, tare }: Answers): string | undefined => {
  const [full, empty] = [numberOf(gross), numberOf(tare)]
  return full !== undefined && empty !== undefined && compareDecimals(full, empty) > 0
    ? subtract(full, empty)
    : undefined
}

const yesNo: readonly Option[] = [
  { value: 'yes', label: { zh: '有', en: 'Yes' } },
  { value: 'no', label: { zh: '无', en: 'No' } },
]

const hasWaste = where('hasHazardousWaste', 'yes')

const ticketFields = [
  text('ticketNumber', { zh: '磅单编号', en: 'Ticket number' }, { max: 40 }),
  date('weighedOn', { zh: '过磅日期', en: 'Date weighed' }, { max: 'today' as const }),
  text(
    'vehicle',
    { zh: '车牌号', en: 'Number plate' },
    { max: 15, hint: { zh: '例如 鲁P12345', en: 'Like 鲁P12345' } },
  ),
  decimal(
    'gross',
    { zh: '毛重', en: 'Gross weight' },
    { ...weight, min: '0.001', hint: { zh: '单位：吨，例如 35.74', en: 'In tonnes, like 35.74' } },
  ),
  decimal(
    'tare',
    { zh: '皮重', en: 'Tare weight' },
    { ...weight, hint: { zh: '单位：吨，例如 12.38', en: 'In tonnes, like 12.38' } },
  ),
  computed('net', { zh: '净重', en: 'Net weight' }, { unit: tonnes, from: (row) => netOf(row) ?? '' }),
]

const wasteFields = [
  text(
    'wasteName',
    { zh: '危险废物名称', en: 'Hazardous waste' },
    { max: 60, hint: { zh: '例如：废矿物油', en: 'Like: waste mineral oil' } },
  ),
  text(
    'wasteCode',
    { zh: '废物代码', en: 'Waste code' },
    {
      max: 12,
      pattern: { source: '[0-9]{3}-[0-9]{3}-[0-9]{2}', example: '900-249-08' },
      hint: { zh: '例如 900-249-08', en: 'Like 900-249-08' },
    },
  ),
  decimal(
    'wasteAmount',
    { zh: '数量', en: 'Amount' },
    { places: 4, min: '0.0001', unit: tonnes, hint: { zh: '单位：吨', en: 'In tonnes' } },
  ),
  text('wasteReceiver', { zh: '处置单位', en: 'Disposed of by' }, { max: 100 }),
  text('manifest', { zh: '转移联单编号', en: 'Transfer manifest number' }, { max: 40 }),
]

/** Who took the scrap, what it weighed, and what was hazardous. */
export const disposalPage = page(
  'disposal',
  { zh: '回收与处置', en: 'Recycling and disposal' },
  {
    fields: [
      text('recycler', { zh: '回收企业', en: 'Recycler' }, { max: 100 }),
      text('recyclingContract', { zh: '回收合同编号', en: 'Number of the recycling contract' }, { max: 60 }),
      group(
        'tickets',
        { zh: '磅单', en: 'Weigh tickets' },
        { item: ticketItem, min: 1, max: 60, fields: ticketFields },
      ),
      computed(
        'netTotal',
        { zh: '净重合计', en: 'Net weight in all' },
        { unit: tonnes, from: ({ tickets }) => columnSum(tickets, netOf) },
      ),
      choice(
        'hasHazardousWaste',
        { zh: '有无危险废物', en: 'Was there hazardous waste?' },
        {
          options: yesNo,
          subject: { zh: '有无危险废物', en: 'whether there was hazardous waste' },
        },
      ),
      group(
        'wastes',
        { zh: '危险废物', en: 'Hazardous waste' },
        {
          item: { zh: '危险废物', en: 'Hazardous waste' },
          min: 1,
          max: 20,
          when: hasWaste,
          fields: wasteFields,
        },
      ),
    ],
  },
)
