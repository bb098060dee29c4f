import { yearOf } from '../../functions/engine/day.ts'
import type { Answer, Answers, FieldError } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { whole } from '../define.ts'
import { dayOf, fault, numberOf } from './values.ts'

/** The year of which a plan, a campaign or a round of supervision is. */
export const yearField = whole(
  'year',
  { zh: '年度', en: 'Year' },
  { min: 2020, max: 2100, start: ({ today }) => String(yearOf(today)) },
)

/** A day outside the year that the form is of. */
export const outsideYear = (
  { year }: Answers,
  path: string,
  answer: Answer | undefined,
  label: Text,
): readonly FieldError[] => {
  const [day, of] = [dayOf(answer), numberOf(year)]
  return day && of && String(yearOf(day)) !== of
    ? [fault(path, `${label.zh}须在${of}年内`, `“${label.en}” must be in ${of}`)]
    : []
}
