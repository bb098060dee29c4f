import { isBlank, isQuantity } from './answer-kinds.ts'
import { dateFault } from './date-faults.ts'
import type { Answer, Answers, Field, FieldOf, FormContext } from './form.ts'
import { amountFault, quantityFault, wholeFault } from './number-faults.ts'
import type { Text } from './text.ts'
import { creditCodeFault, emailFault, patternFault, phoneFault, wordsFault } from './text-faults.ts'
import { missing, subjectOf } from './wording.ts'

/** A field that holds one answer, not rows of them. */
export type Leaf = Exclude<Field, { kind: 'group' }>

/** What a check may look at besides the answer. */
export type Scope = { readonly answers: Answers; readonly context: FormContext }

/** What is wrong with one answer, in words that say what to do; undefined where it is right. */
export const faultOf = (field: Leaf, answer: Answer | undefined, scope: Scope): Text | undefined => {
  if (field.kind === 'known' || field.kind === 'computed') return undefined
  if (isBlank(answer)) return field.optional ? undefined : missing(field)
  if (field.kind === 'quantity') return isQuantity(answer) ? quantityFault(field, answer) : missing(field)
  if (field.kind === 'choices') return Array.isArray(answer) ? choices(field, answer) : missing(field)
  return typeof answer === 'string' ? ofText(field, answer, scope) : missing(field)
}

const ofText = (
  field: Exclude<Leaf, { kind: 'known' | 'computed' | 'quantity' | 'choices' }>,
  answer: string,
  scope: Scope,
): Text | undefined => {
  switch (field.kind) {
    case 'text':
      return wordsFault(field, answer) ?? patternFault(field, answer)
    case 'longtext':
      return wordsFault(field, answer)
    case 'phone':
      return phoneFault(field, answer)
    case 'email':
      return emailFault(field, answer)
    case 'credit-code':
      return creditCodeFault(field, answer, scope.answers)
    case 'date':
      return dateFault(field, answer, scope.context)
    case 'decimal':
      return amountFault(field, answer, field.unit)
    case 'whole':
      return wholeFault(field, answer)
    case 'choice':
      return isListed(field, answer, scope.context) ? undefined : notListed(field)
    case 'declaration':
      return answer === 'yes' ? undefined : missing(field)
  }
}

const isListed = ({ options, more }: FieldOf<'choice'>, answer: string, context: FormContext): boolean =>
  [...options, ...(more?.of(context) ?? [])].some(({ value }) => value === answer)

const choices = (field: FieldOf<'choices'>, chosen: readonly unknown[]): Text | undefined => {
  if (chosen.some((one) => !field.options.some(({ value }) => value === one))) return notListed(field)
  const { zh, en } = subjectOf(field)
  const min = field.min ?? 1
  return chosen.length < min
    ? { zh: `请至少选择 ${min} 项${zh}`, en: `Select at least ${min} of ${en}` }
    : undefined
}

const notListed = (field: Leaf): Text => {
  const { zh, en } = subjectOf(field)
  return { zh: `请从列表中选择${zh}`, en: `Select ${en} from the list` }
}
