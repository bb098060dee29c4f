import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { compareDecimals, sum } from '../../functions/engine/decimal.ts'
import type { Answers, FieldError, Rule } from '../../functions/engine/form.ts'
import { eachMachineOnce, equipmentItem, onlyOfTheCase } from '../shared/equipment.ts'
import { noTransfer } from '../shared/no-transfer.ts'
import { dayOf, fault, inEachRow, numberOf, quantityOf, repeated } from '../shared/values.ts'
import { ticketItem } from './disposal.ts'

const removedWithinPlan = ({ planned, removed }: Answers, path: string): readonly FieldError[] => {
  const [plan, done] = [quantityOf(planned), quantityOf(removed)]
  if (!plan || !done) return []
  if (plan.unit !== done.unit) {
    return [
      fault(
        `${path}removed`,
        `实际拆除数量须与计划使用同一单位（${plan.unit}）`,
        `the number removed must have the unit of the plan (${plan.unit})`,
      ),
    ]
  }
  return compareDecimals(done.amount, plan.amount) > 0
    ? [
        fault(
          `${path}removed`,
          `实际拆除数量不得超过计划（${plan.amount} ${plan.unit}）`,
          `the number removed must not exceed the plan (${plan.amount})`,
        ),
      ]
    : []
}

const finishedAfterStart = ({ startedOn, finishedOn }: Answers, path: string): readonly FieldError[] => {
  const [start, finish] = [dayOf(startedOn), dayOf(finishedOn)]
  return start && finish && finish < start
    ? [
        fault(
          `${path}finishedOn`,
          '完成拆除的日期不得早于开始拆除的日期',
          'the date removal finished must not be before it began',
        ),
      ]
    : []
}

const perItem: Rule = (answers) =>
  inEachRow(answers, 'items', equipmentItem, (row, path) => [
    ...removedWithinPlan(row, path),
    ...finishedAfterStart(row, path),
  ])

const tareIsLighter: Rule = (answers) =>
  inEachRow(answers, 'tickets', ticketItem, ({ gross, tare }, path) => {
    const [full, empty] = [numberOf(gross), numberOf(tare)]
    return full !== undefined && empty !== undefined && compareDecimals(full, empty) <= 0
      ? [
          fault(
            `${path}tare`,
            '皮重须小于毛重，请核对磅单',
            'the tare must be less than the gross weight: check the ticket',
          ),
        ]
      : []
  })

const eachTicketOnce: Rule = (answers) =>
  repeated(answers, 'tickets', 'ticketNumber', (number) => ({
    zh: `磅单编号 ${number} 重复，每张磅单只列一次`,
    en: `Ticket number ${number} is there twice: list a ticket once`,
  }))

const staffAddsUp: Rule = ({ staff, staffMoved, staffPaid, staffRetired }) => {
  const total = numberOf(staff)
  const parts = [staffMoved, staffPaid, staffRetired].map(numberOf).filter((part) => part !== undefined)
  if (total === undefined || parts.length < 3 || compareDecimals(sum(parts), total) === 0) return []
  return [
    fault(
      'staff',
      `涉及职工总数（${total}）须等于转岗、解除合同和退休人数之和（${sum(parts)}）`,
      `The staff affected (${total}) must equal those moved, paid and retired together (${sum(parts)})`,
    ),
  ]
}

/** What was not touched is no dismantling to accept (DOMAIN §6.6). */
const somethingRemoved: Rule = ({ items }) => {
  const removed = rowsOf(items).map((row) => quantityOf(row.removed))
  return removed.length > 0 && removed.every((one) => one !== undefined && isZero(one.amount))
    ? [fault('items', '没有拆除任何设备，不能申请验收', 'Nothing was removed, so there is nothing to accept')]
    : []
}

const isZero = (amount: string): boolean => compareDecimals(amount, '0') === 0

export const rules: readonly Rule[] = [
  perItem,
  onlyOfTheCase,
  noTransfer(['method'], ['shortfall', 'destinationNote']),
  somethingRemoved,
  eachMachineOnce,
  tareIsLighter,
  eachTicketOnce,
  staffAddsUp,
]
