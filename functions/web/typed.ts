import { rowsOf } from '../engine/answer-kinds.ts'
import type { Typed } from '../engine/field-read.ts'
import type { Answers } from '../engine/form.ts'

/** A browser's form as paths to what was typed; a path that is repeated keeps all its values. */
export const typedOf = (form: URLSearchParams): Typed => {
  const typed: Record<string, string | string[]> = Object.create(null)
  // One pass: asking the form for each of ten thousand names takes seconds.
  for (const [name, value] of form) {
    const before = typed[name]
    if (before === undefined) typed[name] = value
    else if (Array.isArray(before)) before.push(value)
    else typed[name] = [before, value]
  }
  return typed
}

/** The answers without the row of a group that a path such as `roles.1` names; any other path changes nothing. */
export const withoutRow = (answers: Answers, path: string): Answers => {
  const at = path.lastIndexOf('.')
  const group = path.slice(0, at)
  if (!Object.hasOwn(answers, group)) return answers
  const rows = rowsOf(answers[group]).filter((_, index) => index !== Number(path.slice(at + 1)))
  return { ...answers, [group]: rows }
}
