import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answer, Option } from '../../functions/engine/form.ts'

/** What was ticked of several choices. */
export const chosen = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : []

/** The Chinese of one choice, as letters have it. */
export const labelOf = (options: readonly Option[], answer: Answer | undefined): string =>
  options.find(({ value }) => value === textOf(answer))?.label.zh ?? ''

/** The Chinese of several choices, in the order of the list. */
export const labelsOf = (options: readonly Option[], answer: Answer | undefined): string =>
  options
    .filter(({ value }) => chosen(answer).includes(value))
    .map(({ label }) => label.zh)
    .join('、')
