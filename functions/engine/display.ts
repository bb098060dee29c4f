import { isQuantity, rowsOf, textOf } from './answer-kinds.ts'
import { fieldsOf } from './answers.ts'
import { isDay, longDate } from './date-text.ts'
import type { Answer, Answers, Field, FieldOf, Form, Option, Quantity } from './form.ts'
import type { Lang, Text } from './text.ts'

const confirmed: Text = { zh: '已确认', en: 'Confirmed' }

/** An answer as plain text, for check-your-answers, mails and the archive; empty where there is none. */
export const display = (field: Field, answer: Answer | undefined, lang: Lang): string => {
  if (answer === undefined || answer === '') return ''
  switch (field.kind) {
    case 'text':
    case 'longtext':
    case 'phone':
    case 'email':
    case 'credit-code':
      return textOf(answer)
    case 'date':
      return dateText(textOf(answer), lang)
    case 'known':
      return field.as === 'date' ? dateText(textOf(answer), lang) : textOf(answer)
    case 'computed':
      return field.as === 'date'
        ? dateText(textOf(answer), lang)
        : withUnit(textOf(answer), field.unit?.[lang] ?? '', lang)
    case 'decimal':
    case 'whole':
      return withUnit(textOf(answer), field.unit?.[lang] ?? '', lang)
    case 'quantity':
      return isQuantity(answer) ? quantityText(answer, field.units, lang) : ''
    case 'choice':
      return labelOf(field.options, textOf(answer), lang)
    case 'choices':
      return Array.isArray(answer) ? choicesText(field, answer, lang) : ''
    case 'declaration':
      return textOf(answer) === 'yes' ? confirmed[lang] : ''
    case 'group':
      return rowsOf(answer)
        .map((row, index) => `${index + 1}. ${rowText(field.fields, row, lang)}`)
        .join('\n')
  }
}

/** One row of a group on one line. */
export const rowText = (fields: readonly Field[], row: Answers, lang: Lang): string =>
  fields
    .map((field) => ({ label: field.label[lang], value: display(field, row[field.id], lang) }))
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => (lang === 'zh' ? `${label}：${value}` : `${label}: ${value}`))
    .join(lang === 'zh' ? '；' : '; ')

const dateText = (typed: string, lang: Lang): string => (isDay(typed) ? longDate(typed, lang) : typed)

const withUnit = (amount: string, unit: string, lang: Lang): string =>
  unit === '' || amount === '' ? amount : `${amount}${lang === 'zh' ? '' : ' '}${unit}`

const quantityText = ({ amount, unit }: Quantity, units: readonly Option[], lang: Lang): string =>
  withUnit(amount, labelOf(units, unit, lang), lang)

const labelOf = (options: readonly Option[], chosen: string, lang: Lang): string =>
  options.find(({ value }) => value === chosen)?.label[lang] ?? chosen

const choicesText = ({ options }: FieldOf<'choices'>, chosen: readonly unknown[], lang: Lang): string =>
  chosen.map((one) => labelOf(options, String(one), lang)).join(lang === 'zh' ? '、' : ', ')

/** What a path such as `items.0.model` or `evidence.photos` is called, rows numbered. */
export const labelAt = (form: Form, path: string): Text | undefined => {
  const [root = '', row, part] = path.split('.')
  if (root === 'evidence')
    return form.pages.flatMap(({ evidence = [] }) => evidence).find(({ id }) => id === row)?.label
  const field = fieldsOf(form).find(({ id }) => id === root)
  if (!field || row === undefined) return field?.label
  const inner = field.kind === 'group' ? field.fields.find(({ id }) => id === part) : undefined
  if (field.kind !== 'group' || !/^\d+$/u.test(row)) return field.label
  const number = Number(row) + 1
  return {
    zh: `${field.item.zh} ${number}${inner ? `：${inner.label.zh}` : ''}`,
    en: `${field.item.en} ${number}${inner ? `: ${inner.label.en}` : ''}`,
  }
}
