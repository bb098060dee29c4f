import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { cannotYet } from '../feasibility-finding/paths.ts'
import { eachMachineOnce, equipmentItem, onlyOfTheCase } from '../shared/equipment.ts'
import { noTransfer } from '../shared/no-transfer.ts'
import { dayOf, fault, inEachRow, repeated } from '../shared/values.ts'

export const sealItem = { zh: '封条', en: 'Seal' }

const eachSealOnce: Rule = (answers) =>
  repeated(answers, 'seals', 'sealNumber', (number) => ({
    zh: `封条编号 ${number} 重复，请核对`,
    en: `Seal number ${number} is there twice: check it`,
  }))

/** The promise says that everything is done, so it is signed last. */
const signedLast: Rule = (answers) => {
  const signed = dayOf(answers.signedOn)
  const sealed = rowsOf(answers.seals).map(({ sealedOn }) => sealedOn)
  const done = [answers.waterOffOn, answers.powerOffOn, answers.driveRemovedOn, ...sealed].map(dayOf)
  return signed && done.some((day) => day && day > signed)
    ? [
        fault(
          'signedOn',
          '签署日期不得早于断水、断电、拆除动力装置和封存的日期',
          'The date signed must not be before water and power were cut, the drive removed and the equipment sealed',
        ),
      ]
    : []
}

/** What can be dismantled is dismantled at once; only the rest is sealed and promised (the plan, 二(五)3). */
const notFoundReady: Rule = (answers, { recalled }) => {
  const found = rowsOf(recalled?.['feasibility-finding']?.answers.items)
  const ready = found.filter((item) => !cannotYet(item)).map(({ serial }) => textOf(serial))
  return inEachRow(answers, 'items', equipmentItem, ({ serial }, path) =>
    ready.includes(textOf(serial))
      ? [
          fault(
            `${path}serial`,
            '已认定为立即拆除，不能以封存和承诺代替',
            'it was found that it can be dismantled at once, so sealing it will not do',
          ),
        ]
      : [],
  )
}

export const rules: readonly Rule[] = [
  eachMachineOnce,
  onlyOfTheCase,
  notFoundReady,
  noTransfer(['whyNotNow', 'driveDestination', 'remark'], []),
  eachSealOnce,
  signedLast,
]
