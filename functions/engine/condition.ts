import type { Answer, Answers, Condition, Ground } from './form.ts'
import type { Text } from './text.ts'

const condition = (ground: Ground, holds: (answers: Answers) => boolean): Condition =>
  Object.assign((answers: Answers) => holds(answers), { ground })

/** Where a field has one of these values, or one of them is ticked. */
export const where = (field: string, ...among: readonly string[]): Condition =>
  condition({ field, among }, (answers) => hasOneOf(answers[field], among))

/** Where a field has none of these values: it may have no answer yet. */
export const unless = (field: string, ...among: readonly string[]): Condition =>
  condition({ field, among, not: true }, (answers) => !hasOneOf(answers[field], among))

const hasOneOf = (answer: Answer | undefined, among: readonly string[]): boolean =>
  Array.isArray(answer)
    ? answer.some((one: unknown) => typeof one === 'string' && among.includes(one))
    : typeof answer === 'string' && among.includes(answer)

export const both = (one: Condition, other: Condition): Condition =>
  condition({ every: [one.ground, other.ground] }, (answers) => one(answers) && other(answers))

/** A condition that no single answer decides, with the words for it: “若……” in Chinese, “if …” in English. */
export const told = (words: Text, holds: (answers: Answers) => boolean): Condition =>
  condition({ words }, holds)
