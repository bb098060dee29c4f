import type { Answer, Answers, Quantity } from './form.ts'

/** Nothing that counts as an answer: no text, no choice, no row, or a unit without an amount. */
export const isBlank = (answer: Answer | undefined): boolean => {
  if (typeof answer === 'string') return answer.trim() === ''
  if (isQuantity(answer)) return answer.amount.trim() === ''
  return !Array.isArray(answer) || answer.length === 0
}

export const isQuantity = (answer: Answer | undefined): answer is Quantity =>
  typeof answer === 'object' && answer !== null && 'amount' in answer && typeof answer.amount === 'string'

/** The text of an answer, or nothing where it is of another kind or blank. */
export const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')

/** The rows of a group, or none. */
export const rowsOf = (answer: Answer | undefined): readonly Answers[] =>
  Array.isArray(answer) ? answer.filter(isRow) : []

const isRow = (row: unknown): row is Answers => typeof row === 'object' && row !== null && !Array.isArray(row)
