import { rowsOf, textOf } from './answer-kinds.ts'
import { fieldsOf } from './answers.ts'
import type { Answer, Answers, EvidenceSlot, Field, Form } from './form.ts'

/** What differs between two versions of a form: fields, and slots as `evidence.<slot>`. */
export type FormChanges = {
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  /** Asked in both, but otherwise: other words, limits, options or kind. */
  readonly changed: readonly string[]
}

/** Compares what two versions ask; of conditions only whether there are any. */
export const formChanges = (before: Form, after: Form): FormChanges => {
  const [old, now] = [partsOf(before), partsOf(after)]
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    dropped: [...old.keys()].filter((id) => !now.has(id)),
    changed: [...now.keys()].filter((id) => old.has(id) && old.get(id) !== now.get(id)),
  }
}

const partsOf = (form: Form): ReadonlyMap<string, string> =>
  new Map([
    ...fieldsOf(form)
      .filter(({ kind }) => kind !== 'known' && kind !== 'computed')
      .map((field): [string, string] => [field.id, plain(field)]),
    ...form.pages
      .flatMap(({ evidence = [] }) => evidence)
      .map((slot): [string, string] => [`evidence.${slot.id}`, plain(slot)]),
  ])

const plain = (part: Field | EvidenceSlot): string =>
  JSON.stringify(part, (_, value) => (typeof value === 'function' ? 'function' : value))

/** The answers as the other version has a place for them; the rest is what `formChanges` says. */
export const movedAnswers = (before: Form, after: Form, answers: Answers): Answers =>
  moved(fieldsOf(before), fieldsOf(after), answers)

const moved = (before: readonly Field[], after: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    after.flatMap((field) => {
      const old = before.find(({ id }) => id === field.id)
      const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined
      const kept = old && answer !== undefined ? movedAnswer(old, field, answer) : undefined
      return kept === undefined ? [] : [[field.id, kept]]
    }),
  )

const movedAnswer = (old: Field, field: Field, answer: Answer): Answer | undefined => {
  if (old.kind === 'group' && field.kind === 'group')
    return rowsOf(answer).map((row) => moved(old.fields, field.fields, row))
  if (old.kind !== field.kind) return isText(old) && isText(field) ? answer : undefined
  if (field.kind === 'choice')
    return field.options.some(({ value }) => value === textOf(answer)) ? answer : undefined
  if (field.kind === 'choices' && Array.isArray(answer))
    return answer.filter((one) => field.options.some(({ value }) => value === one))
  // What was stated was stated in the words of its time.
  if (field.kind === 'declaration' && plain(old) !== plain(field)) return undefined
  return answer
}

const isText = ({ kind }: Field): boolean => kind === 'text' || kind === 'longtext'
