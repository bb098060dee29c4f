import { enterprisePage } from '../../../forms/shared/header.ts'
import { isShown } from '../../engine/answers.ts'
import { display } from '../../engine/display.ts'
import type { Answers, Field, FieldKind, Form } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { both } from '../views/text.ts'

/** One answer in a line or two. */
export type BriefLine = { readonly label: Text; readonly words: Text }

const lines = 3
const longest = 90

/** A date, a choice or a paragraph says more of what is asked than a name or a number. */
const telling: readonly FieldKind[] = ['date', 'longtext', 'choice', 'choices']
const other: readonly FieldKind[] = ['text', 'quantity', 'decimal', 'whole']

/** What a filing asks in a few lines: its first answers past the header that all filings share, tables left out. */
export const briefOf = (form: Form, answers: Answers): BriefLine[] => {
  const given = form.pages
    .filter(({ id }) => id !== enterprisePage.id)
    .flatMap(({ fields }) => fields)
    .filter((field) => isShown(field, answers) && display(field, answers[field.id], 'zh') !== '')
  const of = (kinds: readonly FieldKind[]) => given.filter(({ kind }) => kinds.includes(kind))
  const chosen = [...of(telling), ...of(other)].slice(0, lines)
  return given.filter((field) => chosen.includes(field)).map((field) => lineOf(field, answers))
}

const lineOf = (field: Field, answers: Answers): BriefLine => ({
  label: field.label,
  words: both((lang) => shortened(display(field, answers[field.id], lang))),
})

const shortened = (words: string): string => {
  const letters = [...words]
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : words
}
