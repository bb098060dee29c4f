import type { Rule } from '../../functions/engine/form.ts'
import { eachMachineOnce } from '../shared/equipment.ts'
import { dayOf, fault, repeated } from '../shared/values.ts'

export const sealItem = { zh: '封条', en: 'Seal' }

const eachSealOnce: Rule = (answers) =>
  repeated(answers, 'seals', 'sealNumber', (number) => ({
    zh: `封条编号 ${number} 重复，请核对`,
    en: `Seal number ${number} is there twice: check it`,
  }))

/** The promise says that everything is done, so it is signed last. */
const signedLast: Rule = (answers) => {
  const signed = dayOf(answers.signedOn)
  const done = [answers.waterOffOn, answers.powerOffOn, answers.driveRemovedOn].map(dayOf)
  return signed && done.some((day) => day && day > signed)
    ? [
        fault(
          'signedOn',
          '签署日期不得早于断水、断电和拆除动力装置的日期',
          'The date signed must not be before water and power were cut and the drive removed',
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [eachMachineOnce, eachSealOnce, signedLast]
