import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { fault, quantityOf } from '../shared/values.ts'

/** A frontrunner does no worse than the best that the standard asks for; amounts are never converted (policy). */
const noWorseThanAdvanced: Rule = (answers) => {
  const [advanced, measured] = [quantityOf(answers.advanced), quantityOf(answers.measured)]
  if (!advanced || !measured) return []
  if (advanced.unit !== measured.unit)
    return [
      fault(
        'advanced',
        `先进值须与实测值使用同一单位（${measured.unit}）`,
        `The advanced value must have the unit of the measured one (${measured.unit})`,
      ),
    ]
  return compareDecimals(measured.amount, advanced.amount) > 0
    ? [
        fault(
          'measured',
          '实测值高于标准先进值，不能申报领跑者',
          'The measured value is above the advanced one: that is no frontrunner',
        ),
      ]
    : []
}

export const rules: readonly Rule[] = [noWorseThanAdvanced]
