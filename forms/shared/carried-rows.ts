import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers, FieldError, FormContext, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { fault, inEachRow, repeated } from './values.ts'

/** Rows that report on those of an earlier form, one for one. */
type Carried = {
  /** The earlier form, and its group, or how its rows are read. */
  readonly form: string
  readonly from: string | ((answers: Answers) => readonly Answers[])
  /** The group that reports. */
  readonly to: string
  /** The field by which a row is known; it has the same id in both. */
  readonly key: string
  /** Fields that are copied and must stay as they are. */
  readonly same: readonly { readonly field: string; readonly label: Text }[]
  readonly item: Text
  /** What the earlier form is called inside a sentence. */
  readonly earlier: Text
}

const earlierRows = (
  { form, from }: Carried,
  { recalled }: Pick<FormContext, 'recalled'>,
): readonly Answers[] => {
  const answers = recalled?.[form]?.answers ?? {}
  return typeof from === 'string' ? rowsOf(answers[from]) : from(answers)
}

/** First rows of the group that reports; what the last report settled is told as it was told then. */
export const carriedRows =
  (carried: Carried, self: string, isSettled: (row: Answers) => boolean) =>
  (context: FormContext): readonly Answers[] => {
    const { to, key } = carried
    const settled = rowsOf(context.recalled?.[self]?.answers[to]).filter(isSettled)
    return earlierRows(carried, context).map((row) => ({
      ...settled.find((one) => textOf(one[key]) === textOf(row[key])),
      ...copied(row, carried),
    }))
  }

const copied = (row: Answers, { key, same }: Carried): Answers =>
  Object.fromEntries([key, ...same.map(({ field }) => field)].map((field) => [field, textOf(row[field])]))

/** Every row of the earlier form is reported on once, and nothing else is. */
export const reportsOnEach =
  (carried: Carried): Rule =>
  (answers, context) => {
    const earlier = earlierRows(carried, context)
    const { to, key } = carried
    return rowsOf(answers[to]).length === 0 || earlier.length === 0
      ? []
      : [
          ...leftOut(answers, carried, earlier),
          ...inEachRow(answers, to, carried.item, (row, path) => changed(row, path, carried, earlier)),
          ...repeated(answers, to, key, (value) => ({
            zh: `“${value}”重复，只列一次`,
            en: `“${value}” is there twice: list it once`,
          })),
        ]
  }

const leftOut = (
  answers: Answers,
  { to, key, item, earlier: { zh, en } }: Carried,
  earlier: readonly Answers[],
): readonly FieldError[] => {
  const reported = rowsOf(answers[to]).map((row) => textOf(row[key]))
  const missing = earlier.map((row) => textOf(row[key])).filter((one) => !reported.includes(one))
  return missing.length === 0
    ? []
    : [
        fault(
          to,
          `${zh}中还有未填写的${item.zh}：${missing.join('、')}，请逐项填写`,
          `Left out of those in the ${en}: ${missing.join(', ')}. Enter each of them`,
        ),
      ]
}

const changed = (
  row: Answers,
  path: string,
  { key, same, earlier: { zh, en } }: Carried,
  earlier: readonly Answers[],
): readonly FieldError[] => {
  const named = textOf(row[key])
  const before = earlier.find((one) => textOf(one[key]) === named)
  if (named === '') return []
  if (!before)
    return [
      fault(
        `${path}${key}`,
        `${zh}中没有“${named}”，请核对名称或者删除该行`,
        `The ${en} has no “${named}”: compare the name or remove the row`,
      ),
    ]
  return same
    .filter(({ field }) => textOf(row[field]) !== textOf(before[field]))
    .map(({ field, label }) =>
      fault(`${path}${field}`, `${label.zh}须与${zh}一致`, `“${label.en}” must be as in the ${en}`),
    )
}
