import type { ComponentChildren } from 'preact'
import { cx, type FormGroupPart, ids, type Part } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label, type LabelPart } from './label.tsx'

export type ErrorPart = Part & { readonly visuallyHiddenText?: string | false | undefined }

/** What surrounds every input. */
export type Grouped = {
  readonly label?: LabelPart | undefined
  readonly hint?: Part | undefined
  readonly errorMessage?: ErrorPart | undefined
  readonly formGroup?: FormGroupPart | undefined
  readonly describedBy?: string | undefined
}

type Described = Pick<Grouped, 'hint' | 'errorMessage' | 'describedBy'>

/** Ids of the hint and the error of an input, for `aria-describedby`. */
export const describers = (
  id: string | undefined,
  { hint, errorMessage, describedBy }: Described,
): string | undefined => ids(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`)

/** Hint and error of an input, in the order in which they are read. */
export function HintAndError({ id, hint, errorMessage }: { readonly id: string | undefined } & Described) {
  return (
    <>
      {hint && (
        <Hint id={`${id}-hint`} classes={hint.classes} attributes={hint.attributes}>
          {hint.text}
        </Hint>
      )}
      {errorMessage && (
        <ErrorMessage id={`${id}-error`} {...errorMessage}>
          {errorMessage.text}
        </ErrorMessage>
      )}
    </>
  )
}

type GroupProps = Pick<Grouped, 'errorMessage' | 'formGroup'> & { readonly children: ComponentChildren }

export function FormGroup({ errorMessage, formGroup, children }: GroupProps) {
  const classes = cx('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)
  return (
    <div class={classes} {...formGroup?.attributes}>
      {children}
    </div>
  )
}

/** One input with its label, hint and error. */
export function Labelled({
  id,
  children,
  ...group
}: Grouped & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <FormGroup {...group}>
      {group.label && (
        <Label for={id} {...group.label}>
          {group.label.text}
        </Label>
      )}
      <HintAndError id={id} {...group} />
      {children}
    </FormGroup>
  )
}
