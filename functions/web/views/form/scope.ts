import type { Answer, Answers, Field, FieldError, FormContext } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'

/** What the fields of a page are shown from. */
export type Scope = {
  readonly context: FormContext
  readonly answers: Answers
  readonly faults: ReadonlyMap<string, Text>
  /** Path of the group that gets one more empty row. */
  readonly adding?: string | undefined
  /** Where a table that allows it is filled in from a file. */
  readonly fromFile?: ((group: string) => string) | undefined
  /** Whether a field of the page may not be changed, since a return named others. */
  readonly isClosed?: ((field: string) => boolean) | undefined
  /** Fields that were copied from an earlier filing, by its reference. */
  readonly copied?: { readonly reference: string; readonly fields: readonly string[] } | undefined
  /** What somebody else answered meanwhile, by field: the person chooses. */
  readonly clashes?: ReadonlyMap<string, Clash> | undefined
}

/** Another answer to a field that this page changes too. */
export type Clash = {
  /** The field, or a row of a table by its id, `items.<id>`. */
  readonly field: string
  /** Where it stands on the page: `items.0` of a row. */
  readonly path: string
  readonly answer: Answer | undefined
  /** Seal of that answer, for the choice to be over it and no later one. */
  readonly seal: string
  readonly by: string
  readonly at: string
}

/** Faults by the path of their field; the first of a field is the one to mend first. */
export const faultsByPath = (errors: readonly FieldError[]): ReadonlyMap<string, Text> =>
  new Map([...errors].reverse().map(({ field, message }) => [field, message]))

/** Fields that apply to these answers. */
export const shown = (fields: readonly Field[], answers: Answers): readonly Field[] =>
  fields.filter(({ when }) => !when || when(answers))

export type Known = Extract<Field, { kind: 'known' | 'computed' }>

export const isKnown = (field: Field): field is Known => field.kind === 'known' || field.kind === 'computed'

/** A computed value of answers that are still incomplete may not exist yet. */
export const knownValue = (field: Known, scope: Scope, row: Answers): string =>
  field.kind === 'known' ? field.from(scope.context) : field.from(row, scope.answers)

type Run = { readonly known: readonly Known[] } | { readonly field: Exclude<Field, Known> }

/** Read-only fields that stand together are shown as one list. */
export const runsOf = (fields: readonly Field[]): readonly Run[] => {
  const runs: Run[] = []
  for (const field of fields) {
    const last = runs.at(-1)
    if (!isKnown(field)) runs.push({ field })
    else if (last && 'known' in last) runs[runs.length - 1] = { known: [...last.known, field] }
    else runs.push({ known: [field] })
  }
  return runs
}

/** Whether a page has anything to type that would be lost by leaving it; ticking is not typing. */
export const hasTyping = ({ fields }: { readonly fields: readonly Field[] }): boolean =>
  fields.some((field) => !isKnown(field) && field.kind !== 'declaration')
