import { rowsOf } from './answer-kinds.ts'
import { readFields, type Typed } from './field-read.ts'
import type { Answer, Answers, EvidenceSlot, Field, Form, FormContext, Page } from './form.ts'

/** All fields of a form in the order in which they are asked. */
export const fieldsOf = (form: Form): readonly Field[] => form.pages.flatMap(({ fields }) => fields)

/** All evidence that a form may ask for. */
export const slotsIn = (form: Form): readonly EvidenceSlot[] =>
  form.pages.flatMap(({ evidence = [] }) => evidence)

export const pageOf = (form: Form, id: string): Page | undefined => form.pages.find((page) => page.id === id)

/** What was typed on a page or a whole form, tidied, kept where it is wrong, without what no field asks for. */
export const readAnswers = (of: Page | Form, typed: Typed): Answers =>
  readFields('pages' in of ? fieldsOf(of) : of.fields, typed)

/** The answers with one page's replaced by what was read from it, blanks included. */
export const withPage = (answers: Answers, page: Page, read: Answers): Answers => {
  const asked = new Set(page.fields.map(({ id }) => id))
  const others = Object.entries(answers).filter(([id]) => !asked.has(id))
  return { ...Object.fromEntries(others), ...read }
}

/** What a new draft begins with: the case's equipment, the registry's names. */
export const startingAnswers = (form: Form, context: FormContext): Answers =>
  Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const first = field.kind === 'group' ? field.prefill?.(context) : field.start?.(context)
      return first === undefined || first.length === 0 ? [] : [[field.id, first]]
    }),
  )

/** Whether a field or slot is asked for, given settled answers. */
export const isShown = ({ when }: Pick<Field | EvidenceSlot, 'when'>, answers: Answers): boolean =>
  when === undefined || when(answers)

/** The answers to what is asked for: those of hidden fields are dropped, in the order of the form. */
export const settle = (form: Form, answers: Answers): Answers => settleFields(fieldsOf(form), answers, {})

const settleFields = (fields: readonly Field[], answers: Answers, around: Answers): Answers => {
  let settled: Answers = {}
  for (const field of fields) {
    const answer = own(answers, field.id)
    if (answer === undefined || !isShown(field, { ...around, ...settled })) continue
    settled = { ...settled, [field.id]: settledAnswer(field, answer, { ...around, ...settled }) }
  }
  return settled
}

const settledAnswer = (field: Field, answer: Answer, around: Answers): Answer =>
  field.kind === 'group' ? rowsOf(answer).map((row) => settleFields(field.fields, row, around)) : answer

/** The answers as they are submitted: settled, with what is known from the case and what is computed. */
export const freeze = (form: Form, answers: Answers, context: FormContext): Answers => {
  const settled = settle(form, answers)
  const rows = freezeFields(fieldsOf(form), settled, settled, context)
  return freezeFields(fieldsOf(form), rows, rows, context)
}

/** Twice over, since a sum of the form may rest on a result of its rows. */
const freezeFields = (
  fields: readonly Field[],
  own: Answers,
  all: Answers,
  context: FormContext,
): Answers => {
  const around = { ...all, ...own }
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = isShown(field, around) ? frozen(field, own, all, context) : undefined
      return answer === undefined || answer === '' ? [] : [[field.id, answer]]
    }),
  )
}

const frozen = (field: Field, row: Answers, all: Answers, context: FormContext): Answer | undefined => {
  if (field.kind === 'known') return field.from(context)
  if (field.kind === 'computed') return field.from(row, all)
  const answer = own(row, field.id)
  if (field.kind !== 'group' || answer === undefined) return answer
  return rowsOf(answer).map((each) => freezeFields(field.fields, each, all, context))
}

/** The answers that the register may show; a group and its field must both say so. */
export const publicAnswers = (form: Form, answers: Answers): Answers =>
  publicOf(fieldsOf(form), settle(form, answers))

const publicOf = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const answer = own(answers, field.id)
      if (!field.public || answer === undefined) return []
      return [
        [
          field.id,
          field.kind === 'group' ? rowsOf(answer).map((row) => publicOf(field.fields, row)) : answer,
        ],
      ]
    }),
  )

/** An answer that the record itself holds, never one of its prototype. */
const own = (answers: Answers, id: string): Answer | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined
