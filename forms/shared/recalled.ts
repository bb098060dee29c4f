import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { FormContext, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { dayOf, fault } from './values.ts'

type Recalling = Pick<FormContext, 'recalled'>

/** What the newest accepted filing of a form answered; empty where there is none. */
export const recalledText =
  (form: string, field: string) =>
  ({ recalled }: Recalling): string =>
    textOf(recalled?.[form]?.answers[field])

/** A day that it names, as a bound or to count from. */
export const recalledDay =
  (form: string, field: string) =>
  ({ recalled }: Recalling): string | undefined =>
    dayOf(recalled?.[form]?.answers[field])

/** Its document number. */
export const recalledNumber =
  (form: string) =>
  ({ recalled }: Recalling): string =>
    recalled?.[form]?.number ?? ''

/** An act that rests on an earlier one says so where there is none; `field` is where it is said. */
export const restsOn =
  (form: string, field: string, earlier: Text, here: Text = { zh: '本案', en: 'This case' }): Rule =>
  (_, { recalled }) =>
    recalled?.[form]
      ? []
      : [fault(field, `${here.zh}没有${earlier.zh}，不能办理`, `${here.en} has no ${earlier.en} to rest on`)]
