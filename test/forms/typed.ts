import { isQuantity, rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { fieldsOf } from '../../functions/engine/answers.ts'
import { dateParts } from '../../functions/engine/date-text.ts'
import type { Answers, Field, Form, Page } from '../../functions/engine/form.ts'

type Posted = Record<string, string | readonly string[]>

/** Answers as a browser would post them: the other way round from reading. */
export const typedOf = (of: Form | Page, answers: Answers): Posted =>
  typedFields('pages' in of ? fieldsOf(of) : of.fields, answers, '')

const typedFields = (fields: readonly Field[], answers: Answers, prefix: string): Posted =>
  Object.assign({}, ...fields.map((field) => typedField(field, answers, prefix + field.id)))

const typedField = (field: Field, answers: Answers, path: string): Posted => {
  const answer = answers[field.id]
  if (answer === undefined || field.kind === 'known' || field.kind === 'computed') return {}
  if (field.kind === 'group') {
    return Object.assign(
      {},
      ...rowsOf(answer).map((row, index) => typedFields(field.fields, row, `${path}.${index}.`)),
    )
  }
  if (field.kind === 'date') {
    const { year, month, day } = dateParts(textOf(answer))
    return { [`${path}-year`]: year, [`${path}-month`]: month, [`${path}-day`]: day }
  }
  if (isQuantity(answer)) return { [`${path}.amount`]: answer.amount, [`${path}.unit`]: answer.unit }
  return { [path]: answer as string | readonly string[] }
}
