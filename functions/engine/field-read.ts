import { isBlank } from './answer-kinds.ts'
import { normalCreditCode } from './credit-code.ts'
import { readDecimal } from './decimal.ts'
import type { Answer, Answers, Field, FieldOf } from './form.ts'
import { halfWidth, typedText } from './typed-text.ts'

/** A form as a browser posts it: paths such as `items.0.capacity.amount` to what was typed. */
export type Typed = { readonly [path: string]: string | readonly string[] | undefined }

/** Longest number, phone, code or choice that is kept as typed. */
const shortest = 40
const longestRowNumber = 4

/** The answers of some fields; keys that no field owns are never looked at. */
export const readFields = (fields: readonly Field[], typed: Typed, prefix = ''): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const answer = readField(field, typed, prefix + field.id)
      return answer === undefined ? [] : [[field.id, answer]]
    }),
  )

/** What was typed for a field, tidied but kept where it is wrong; undefined where it is blank. */
const readField = (field: Field, typed: Typed, path: string): Answer | undefined => {
  switch (field.kind) {
    case 'text':
      return field.pattern
        ? blank(patterned(field, field.pattern.source, one(typed, path)))
        : blank(typedText(one(typed, path), field.max).replaceAll('\n', ' '))
    case 'longtext':
      return blank(typedText(one(typed, path), field.max))
    case 'phone':
      return blank(phone(one(typed, path)))
    case 'email':
      return blank(halfWidth(one(typed, path), 254))
    case 'credit-code':
      return blank(normalCreditCode(halfWidth(one(typed, path), shortest)))
    case 'date':
      return blank(date(typed, path))
    case 'decimal':
    case 'whole':
      return blank(measured(one(typed, path), field.unit ? [field.unit.zh, field.unit.en] : []).amount)
    case 'quantity':
      return quantity(field, typed, path)
    case 'choice':
      return blank(choice(field, one(typed, path)))
    case 'declaration':
      return blank(typedText(one(typed, path), shortest))
    case 'choices':
      return choices(typed, path, field.options.length)
    case 'known':
    case 'computed':
      return undefined
    case 'group':
      return rows(field, typed, path)
  }
}

const many = (typed: Typed, path: string): readonly string[] => {
  const value = Object.hasOwn(typed, path) ? typed[path] : undefined
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
}

const one = (typed: Typed, path: string): string => many(typed, path)[0] ?? ''

const blank = (text: string): string | undefined => (text === '' ? undefined : text)

/** A code with blanks in it is meant without them, where that is what the field asks for. */
const patterned = ({ max }: FieldOf<'text'>, source: string, typed: string): string => {
  const code = halfWidth(typed, max).toUpperCase()
  const closed = code.replace(/\s/gu, '')
  const pattern = new RegExp(`^(?:${source})$`, 'u')
  return !pattern.test(code) && pattern.test(closed) ? closed : code
}

/** A number, and the unit where one that the field knows was typed behind it. */
const measured = (typed: string, units: readonly string[]): { amount: string; unit?: string } => {
  const text = halfWidth(typed, shortest)
  const unit = units.find((one) => {
    const behind = halfWidth(one, shortest)
    return text.endsWith(behind) && readDecimal(text.slice(0, -behind.length)) !== undefined
  })
  const amount = unit === undefined ? text : text.slice(0, -halfWidth(unit, shortest).length)
  return { amount: readDecimal(amount) ?? text, ...(unit !== undefined && { unit }) }
}

const phone = (typed: string): string =>
  halfWidth(typed, shortest)
    .replace(/[\s()]/gu, '')
    .replace(/^(?:\+|00)86-?/u, '')

/** The unit that was typed is meant, whatever the list beside it stands at. */
const quantity = ({ units }: FieldOf<'quantity'>, typed: Typed, path: string): Answer | undefined => {
  const named = units.flatMap(({ value, label }) => [value, label.zh, label.en])
  const { amount, unit: behind } = measured(one(typed, `${path}.amount`), named)
  const meant = units.find(({ value, label }) => [value, label.zh, label.en].includes(behind ?? ''))
  const unit = meant?.value ?? typedText(one(typed, `${path}.unit`), shortest)
  return amount === '' && unit === '' ? undefined : { amount, unit }
}

/** Where there is more to choose from than a list shows, somebody types; the form's own options are told by their words. */
const choice = ({ options, more }: FieldOf<'choice'>, typed: string): string => {
  const text = typedText(typed, more?.longest ?? shortest)
  const named = more && options.find(({ label }) => label.zh === text || label.en === text)
  return named?.value ?? text
}

const choices = (typed: Typed, path: string, most: number): Answer | undefined => {
  const chosen = new Set(many(typed, path).map((value) => typedText(value, shortest)))
  chosen.delete('')
  return chosen.size === 0 ? undefined : [...chosen].slice(0, most + 1)
}

/** Three inputs `…-year`, `…-month`, `…-day`, or one date as a person or a browser writes it, pasted into the first of them too. */
const date = (typed: Typed, path: string): string => {
  const three = ['year', 'month', 'day'].map((part) => one(typed, `${path}-${part}`))
  const [first = '', ...others] = three
  const pasted = others.every((part) => part.trim() === '') ? wholeDate(first) : undefined
  const [year = '', ...rest] = (
    pasted ?? (three.some((part) => part.trim() !== '') ? three : splitDate(one(typed, path)))
  ).map(datePart)
  const parts = [year, ...rest.map((part) => part.replace(/^\d$/u, '0$&'))]
  return parts.every((part) => part === '') ? '' : parts.join('-')
}

const splitDate = (typed: string): string[] =>
  halfWidth(typed, shortest)
    .replace(/\s/gu, '')
    .replace(/日$/u, '')
    .split(/[-/.年月]/u)

/** The parts of a text that is a whole date. */
const wholeDate = (typed: string): string[] | undefined => {
  const parts =
    halfWidth(typed, shortest)
      .match(/^(\d{4})(\d\d)(\d\d)$/u)
      ?.slice(1) ?? splitDate(typed)
  return parts.length === 3 && parts.every((part) => /^\d+$/u.test(part)) ? parts : undefined
}

/** A part keeps what was typed but the marks that separate parts. */
const datePart = (typed: string): string => halfWidth(typed, 5).replace(/[-年月日]/gu, '')

/** Rows that say something (a unit alone does not), in order; one more than allowed is kept, so that the person is told. */
const rows = (field: FieldOf<'group'>, typed: Typed, path: string): Answer | undefined => {
  const found = readRows(field, typed, path).map(({ row }) => row)
  return found.length === 0 ? undefined : found
}

/** The same, each with the place that it had on the page. */
export const readRows = (
  field: FieldOf<'group'>,
  typed: Typed,
  path: string,
): { readonly at: number; readonly row: Answers }[] =>
  rowNumbers(typed, `${path}.`)
    .map((at) => ({ at, row: readFields(field.fields, typed, `${path}.${at}.`) }))
    .filter(({ row }) => Object.values(row).some((answer) => !isBlank(answer)))
    .slice(0, field.max + 1)

const rowNumbers = (typed: Typed, prefix: string): number[] => {
  const numbers = Object.keys(typed)
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length).split('.')[0] ?? '')
    .filter((row) => /^\d+$/u.test(row) && row.length <= longestRowNumber)
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b)
}
