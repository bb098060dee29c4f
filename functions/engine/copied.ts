import { isBlank, rowsOf } from './answer-kinds.ts'
import { fieldsOf, isShown, startingAnswers } from './answers.ts'
import { faultOf, type Leaf } from './field-faults.ts'
import type { Answer, Answers, Field, Form, FormContext } from './form.ts'

/**
 * What of an earlier filing still fits a form begun anew, field by field. Days and declarations are of their time,
 * what the case or the registry gives is the case's: these are left out, and so is what would be wrong today.
 */
export const copiedFrom = (form: Form, before: Answers, context: FormContext): Answers => {
  const fresh = startingAnswers(form, context)
  const fitting = fitted(fieldsOf(form), before, context)
  const all = { ...fitting, ...fresh }
  const asked = fieldsOf(form).filter(({ id }) => !Object.hasOwn(fresh, id))
  return Object.fromEntries(
    asked.flatMap((field) => {
      const answer = fitting[field.id]
      return answer !== undefined && isShown(field, all) ? [[field.id, answer]] : []
    }),
  )
}

/** All of an earlier filing but its declarations: who files again makes them again. */
export const undeclared = (form: Form, before: Answers): Answers => {
  const declared = fieldsOf(form).flatMap(({ id, kind }) => (kind === 'declaration' ? [id] : []))
  return Object.fromEntries(Object.entries(before).filter(([id]) => !declared.includes(id)))
}

const fitted = (fields: readonly Field[], before: Answers, context: FormContext): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const answer = Object.hasOwn(before, field.id) ? before[field.id] : undefined
      const fits = isBlank(answer) ? undefined : asItFits(field, answer, before, context)
      return fits === undefined ? [] : [[field.id, fits]]
    }),
  )

const asItFits = (
  field: Field,
  answer: Answer | undefined,
  around: Answers,
  context: FormContext,
): Answer | undefined => {
  if (field.kind === 'group') {
    if (field.prefill) return undefined
    const rows = rowsOf(answer)
      .map((row) => fitted(field.fields, row, context))
      .filter((row) => Object.keys(row).length > 0)
    return rows.length === 0 ? undefined : rows.slice(0, field.max)
  }
  if (isOfItsTime(field) || faultOf(field, answer, { answers: around, context })) return undefined
  return answer
}

const isOfItsTime = ({ kind, start }: Leaf): boolean =>
  start !== undefined || kind === 'date' || kind === 'declaration' || kind === 'known' || kind === 'computed'
