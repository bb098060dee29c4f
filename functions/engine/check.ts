import { isBlank, rowsOf } from './answer-kinds.ts'
import { isShown, settle } from './answers.ts'
import { faultOf } from './field-faults.ts'
import type {
  Answers,
  Evidence,
  EvidenceSlot,
  Field,
  FieldError,
  FieldOf,
  Form,
  FormContext,
  Page,
} from './form.ts'
import { slotFaults } from './slot-faults.ts'
import { inRow, missing } from './wording.ts'

/** Where a field is asked: its own record, all that a condition may look at, and the path so far. */
type Place = {
  readonly own: Answers
  readonly around: Answers
  readonly context: FormContext
  readonly path: string
}

/** What is wrong on one page, in the order of its fields; evidence is left out where none is given. */
export const checkPage = (
  form: Form,
  pageId: string,
  answers: Answers,
  context: FormContext,
  evidence?: readonly Evidence[],
): FieldError[] => {
  const settled = settle(form, answers)
  const ruled = ruleErrors(form, settled, context)
  return form.pages
    .filter(({ id }) => id === pageId)
    .flatMap((page) => pageErrors(page, settled, context, ruled, evidence))
}

/** What is wrong with a whole filing, page by page. */
export const checkForm = (
  form: Form,
  answers: Answers,
  evidence: readonly Evidence[],
  context: FormContext,
): FieldError[] => {
  const settled = settle(form, answers)
  const ruled = ruleErrors(form, settled, context)
  return form.pages.flatMap((page) => pageErrors(page, settled, context, ruled, evidence))
}

/** What is wrong with the answers alone. */
export const checkAnswers = (form: Form, answers: Answers, context: FormContext): FieldError[] =>
  form.pages.flatMap(({ id }) => checkPage(form, id, answers, context))

const ruleErrors = (form: Form, answers: Answers, context: FormContext): readonly FieldError[] =>
  form.rules.flatMap((rule) => rule(answers, context))

const pageErrors = (
  page: Page,
  answers: Answers,
  context: FormContext,
  ruled: readonly FieldError[],
  evidence: readonly Evidence[] | undefined,
): FieldError[] => {
  const place = { own: answers, around: answers, context, path: '' }
  const ofFields = page.fields.flatMap((field) =>
    firstOfEach([...fieldErrors(field, place), ...ruled.filter((error) => rootOf(error) === field.id)]),
  )
  return [...ofFields, ...(evidence ? slotErrors(page.evidence ?? [], answers, evidence) : [])]
}

/** One fault a field is enough; what a field says of itself goes before what a rule says of several. */
const firstOfEach = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index)

const rootOf = ({ field }: FieldError): string => field.split('.')[0] ?? ''

const fieldErrors = (field: Field, place: Place): FieldError[] => {
  if (!isShown(field, place.around)) return []
  if (field.kind === 'group') return groupErrors(field, place)
  const message = faultOf(field, place.own[field.id], { answers: place.around, context: place.context })
  return message ? [{ field: place.path + field.id, message }] : []
}

const groupErrors = (field: FieldOf<'group'>, place: Place): FieldError[] => {
  const path = place.path + field.id
  const answer = place.own[field.id]
  if (isBlank(answer))
    return field.optional || field.min === 0 ? [] : [{ field: path, message: missing(field) }]
  const rows = rowsOf(answer)
  const inRows = rows.flatMap((row, index) => rowErrors(field, row, index, { ...place, path }))
  return [...tooFewOrMany(field, rows.length, path), ...inRows]
}

const rowErrors = (
  field: FieldOf<'group'>,
  row: Answers,
  index: number,
  { around, context, path }: Place,
): FieldError[] => {
  const place = { own: row, around: { ...around, ...row }, context, path: `${path}.${index}.` }
  return field.fields
    .flatMap((part) => fieldErrors(part, place))
    .map((error) => ({ ...error, message: inRow(field.item, index + 1, error.message) }))
}

const tooFewOrMany = ({ item, min, max }: FieldOf<'group'>, count: number, path: string): FieldError[] => {
  if (count < min) {
    const message = {
      zh: `请至少填写 ${min} 项${item.zh}，现有 ${count} 项`,
      en: `Add at least ${min} of ${item.en}: there are ${count}`,
    }
    return [{ field: path, message }]
  }
  const message = {
    zh: `${item.zh}最多填写 ${max} 项，请删除多余的`,
    en: `${item.en}: ${max} at most, remove the others`,
  }
  return count > max ? [{ field: path, message }] : []
}

const slotErrors = (
  slots: readonly EvidenceSlot[],
  answers: Answers,
  evidence: readonly Evidence[],
): FieldError[] =>
  slots
    .filter((slot) => isShown(slot, answers))
    .flatMap((slot) =>
      slotFaults(slot, slots, evidence).map((message) => ({ field: `evidence.${slot.id}`, message })),
    )
