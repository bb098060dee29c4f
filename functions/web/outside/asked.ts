import { informantFields, namedWhole } from '../../../forms/shared/informant.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { readAnswers, startingAnswers } from '../../engine/answers.ts'
import { checkAnswers } from '../../engine/check.ts'
import type { Answers, FieldError, Form, FormContext, Page } from '../../engine/form.ts'
import { typedOf } from '../typed.ts'
import { isKnown } from '../views/form/scope.ts'
import type { Informant } from './informant.ts'

/** A form of the public on one page, with who sends it asked at the end. */
export const onePage = (form: Form): Form & { readonly pages: readonly [Page] } => {
  const [first] = form.pages
  if (!first) throw new Error(`Form ${form.id} has no page`)
  const { evidence: _, ...page } = first
  const asked = form.pages.flatMap(({ fields }) => fields).filter((field) => !isKnown(field))
  return {
    ...form,
    pages: [{ ...page, fields: [...asked, ...informantFields] }],
    rules: [...form.rules, namedWhole],
  }
}

export const firstAnswers = (form: Form, context: FormContext): Answers =>
  startingAnswers(onePage(form), context)

/** What somebody sent: the form's own answers, and apart from them who it was. */
export type Sent = {
  readonly typed: Answers
  readonly answers: Answers
  readonly informant?: Informant
  readonly errors: readonly FieldError[]
}

export const readSent = (form: Form, context: FormContext, sent: URLSearchParams): Sent => {
  const page = onePage(form)
  const typed = readAnswers(page, typedOf(sent))
  const whose = informantFields.map(({ id }) => id)
  const own = Object.entries(typed).filter(([id]) => !whose.includes(id))
  return {
    typed,
    answers: Object.fromEntries(own),
    errors: checkAnswers(page, typed, context),
    ...(textOf(typed.informantName) !== '' && { informant: informantIn(typed) }),
  }
}

const informantIn = (typed: Answers): Informant => ({
  name: textOf(typed.informantName),
  email: textOf(typed.informantEmail),
  phone: textOf(typed.informantPhone),
})
