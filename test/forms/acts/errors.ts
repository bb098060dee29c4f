import { checkForm } from '../../../functions/engine/check.ts'
import type { Answers, FormContext } from '../../../functions/engine/form.ts'
import { evidenceOf } from '../examples.ts'
import { actOf, contextOf } from './tail.ts'

/** The errors of an act's example on its day, with some answers or some of the context changed. */
export const errorsOf = (id: string, change: Answers, context: Partial<FormContext> = {}) => {
  const act = actOf(id)
  const around = contextOf(act)
  const answers = { ...act.example.answers(around), ...change }
  return checkForm(act.example.form, answers, evidenceOf(act.example), { ...around, ...context }).map(
    ({ field, message }) => [field, message.zh],
  )
}

/** The example's rows of a group, the first of them changed. */
export const firstRow = (id: string, group: string, change: Answers): Answers => {
  const act = actOf(id)
  const [first, ...others] = act.example.answers(contextOf(act))[group] as Answers[]
  return { [group]: [{ ...first, ...change }, ...others] }
}

/** Earlier forms as this one recalls them, one of them with some answers changed. */
export const recalling = (id: string, earlier: string, change: Answers): Partial<FormContext> => {
  const { recalled = {} } = contextOf(actOf(id))
  return { recalled: { ...recalled, [earlier]: { answers: { ...recalled[earlier]?.answers, ...change } } } }
}
