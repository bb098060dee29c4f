import { cx, type Styled } from './attributes.ts'
import { describers, type Grouped, Labelled } from './form-group.tsx'

export type TextareaProps = Styled &
  Grouped & {
    readonly id?: string | undefined
    readonly name: string
    readonly rows?: number | string | undefined
    readonly value?: string | undefined
    readonly disabled?: boolean | undefined
    readonly autocomplete?: string | undefined
    readonly spellcheck?: boolean | undefined
  }

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const id = props.id || props.name
  return (
    <Labelled {...props} id={id}>
      {props.formGroup?.beforeInput}
      <textarea
        class={cx('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={Number(props.rows || 5)}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describers(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {props.value}
      </textarea>
      {props.formGroup?.afterInput}
    </Labelled>
  )
}
