import { compareDecimals, placesOf, readDecimal } from './decimal.ts'
import type { FieldOf, Quantity } from './form.ts'
import type { Text } from './text.ts'
import { about, subjectOf } from './wording.ts'

export const amountFault = (
  field: FieldOf<'decimal' | 'quantity'>,
  answer: string,
  unit: Text = { zh: '', en: '' },
): Text | undefined => {
  const number = readDecimal(answer)
  if (number === undefined) return notANumber(field, unit)
  if (placesOf(number) > field.places) {
    return field.places === 0
      ? about(field, '须是整数', 'must be a whole number')
      : about(field, `最多保留 ${field.places} 位小数`, `must have ${field.places} decimal places or fewer`)
  }
  if (field.min !== undefined && compareDecimals(number, field.min) < 0) {
    return about(
      field,
      `不得小于 ${field.min} ${unit.zh}`.trimEnd(),
      `must be ${field.min} ${unit.en}`.trimEnd().concat(' or more'),
    )
  }
  const max = field.kind === 'decimal' ? field.max : undefined
  return max !== undefined && compareDecimals(number, max) > 0
    ? about(
        field,
        `不得大于 ${max} ${unit.zh}`.trimEnd(),
        `must be ${max} ${unit.en}`.trimEnd().concat(' or less'),
      )
    : undefined
}

/** The unit stands beside the input: another one typed into it is not converted (DOMAIN §6.7). */
const notANumber = (field: FieldOf<'decimal' | 'quantity'>, { zh, en }: Text): Text =>
  about(
    field,
    zh === '' ? '须是数字，例如 12.5' : `须是数字，以${zh}为单位，例如 12.5`,
    en === '' ? 'must be a number, like 12.5' : `must be a number in ${en}, like 12.5`,
  )

export const wholeFault = (field: FieldOf<'whole'>, answer: string): Text | undefined => {
  const number = readDecimal(answer)
  if (number === undefined || placesOf(number) > 0) return about(field, '须是整数', 'must be a whole number')
  const inside =
    compareDecimals(number, String(field.min)) >= 0 && compareDecimals(number, String(field.max)) <= 0
  return inside
    ? undefined
    : about(field, `须在 ${field.min} 至 ${field.max} 之间`, `must be between ${field.min} and ${field.max}`)
}

export const quantityFault = (
  field: FieldOf<'quantity'>,
  { amount: typed, unit }: Quantity,
): Text | undefined => {
  const fault = amountFault(field, typed)
  if (fault) return fault
  if (field.units.some(({ value }) => value === unit)) return undefined
  const { zh, en } = subjectOf(field)
  return { zh: `请选择${zh}的单位`, en: `Select the unit of ${en}` }
}
