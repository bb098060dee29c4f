import { isQuantity, rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { isDay } from '../../functions/engine/date-text.ts'
import { readDecimal, sum } from '../../functions/engine/decimal.ts'
import type { Answer, Answers, FieldError, Quantity, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

/** A date that exists; rules say nothing of one that does not. */
export const dayOf = (answer: Answer | undefined): string | undefined => {
  const typed = textOf(answer)
  return isDay(typed) ? typed : undefined
}

/** An exact number; rules say nothing of what is none. */
export const numberOf = (answer: Answer | undefined): string | undefined => readDecimal(textOf(answer))

/** An amount that is a number, with its unit. */
export const quantityOf = (answer: Answer | undefined): Quantity | undefined => {
  if (!isQuantity(answer)) return undefined
  const amount = readDecimal(answer.amount)
  return amount === undefined ? undefined : { amount, unit: answer.unit }
}

/** The sum of a column of a group, over the rows that have a number there. */
export const columnSum = (rows: Answer | undefined, column: (row: Answers) => string | undefined): string =>
  sum(rowsOf(rows).flatMap((row) => column(row) ?? []))

export const fault = (field: string, zh: string, en: string): FieldError => ({ field, message: { zh, en } })

/** The faults of every row of a group, named by their row as a person counts. */
export const inEachRow = (
  answers: Answers,
  group: string,
  item: Text,
  check: (row: Answers, path: string) => readonly FieldError[],
): FieldError[] =>
  rowsOf(answers[group]).flatMap((row, index) =>
    check(row, `${group}.${index}.`).map(({ field, message }) => ({
      field,
      message: { zh: `${item.zh} ${index + 1}：${message.zh}`, en: `${item.en} ${index + 1}: ${message.en}` },
    })),
  )

/** Rows that repeat an earlier row's text in a field; `key` says what counts as the same text. */
export const repeated = (
  answers: Answers,
  group: string,
  field: string,
  message: (value: string) => Text,
  key: (value: string) => string = (value) => value,
): FieldError[] => {
  const values = rowsOf(answers[group]).map((row) => textOf(row[field]))
  const keys = values.map(key)
  return values.flatMap((value, index) =>
    value !== '' && keys.indexOf(key(value)) < index
      ? [{ field: `${group}.${index}.${field}`, message: message(value) }]
      : [],
  )
}

/** The latest day in a column of a group; empty where there is none. */
export const lastDayIn = (rows: Answer | undefined, column: string): string =>
  rowsOf(rows)
    .flatMap((row) => dayOf(row[column]) ?? [])
    .sort()
    .at(-1) ?? ''

/** Of two days the later one is not before the earlier; `last` is how a sentence names it. */
export const endsNotBefore =
  (from: string, until: string, last: Text): Rule =>
  (answers) => {
    const [first, end] = [dayOf(answers[from]), dayOf(answers[until])]
    return first && end && end < first
      ? [fault(until, `${last.zh}不得早于开始日期`, `${last.en} must not be before the first`)]
      : []
  }
