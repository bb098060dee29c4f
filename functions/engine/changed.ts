import { fieldsOf } from './answers.ts'
import { digestOf } from './digest.ts'
import type { Answers, Evidence, Form } from './form.ts'

type Content = { readonly answers: Answers; readonly evidence: readonly Evidence[] }

/**
 * Fields and slots (`evidence.<slot>`) whose content differs, as corrections name them. What is known from the
 * case or computed from other answers is nobody's change and is left out.
 */
export const changedIn = (form: Form, before: Content, after: Content): string[] => [
  ...fieldsOf(form)
    .filter(({ kind }) => kind !== 'known' && kind !== 'computed')
    .map(({ id }) => id)
    .filter((id) => !isSame(before.answers[id], after.answers[id])),
  ...form.pages
    .flatMap(({ evidence = [] }) => evidence.map(({ id }) => id))
    .filter((slot) => filesOf(before, slot) !== filesOf(after, slot))
    .map((slot) => `evidence.${slot}`),
]

/** What was named to be corrected and is as it was returned. */
export const untouched = (
  corrections: readonly { readonly field: string }[],
  changed: readonly string[],
): string[] => corrections.map(({ field }) => field).filter((field) => !changed.includes(field))

/** Whether two answers say the same; a blank says nothing. */
export const isSame = (a: Answers[string], b: Answers[string]): boolean => sealOf(a) === sealOf(b)

const sealOf = (answer: Answers[string]): string => digestOf(answer ?? '')

const filesOf = ({ evidence }: Content, slot: string): string =>
  digestOf(
    evidence
      .filter((file) => file.slot === slot)
      .map(({ name, sha256, caption = '' }) => ({ name, sha256, caption })),
  )
