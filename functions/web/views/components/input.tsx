import { cx, type Part, type Styled } from './attributes.ts'
import { describers, type Grouped, Labelled } from './form-group.tsx'

export type InputProps = Styled &
  Grouped & {
    /** `name` where there is none. */
    readonly id?: string | undefined
    readonly name: string
    readonly type?: string | undefined
    readonly inputmode?:
      | 'text'
      | 'decimal'
      | 'numeric'
      | 'tel'
      | 'email'
      | 'search'
      | 'url'
      | 'none'
      | undefined
    readonly value?: string | number | undefined
    readonly disabled?: boolean | undefined
    readonly prefix?: Part | undefined
    readonly suffix?: Part | undefined
    readonly autocomplete?: string | undefined
    readonly autocapitalize?: 'characters' | 'none' | 'off' | 'on' | 'sentences' | 'words' | undefined
    readonly pattern?: string | undefined
    readonly spellcheck?: boolean | undefined
    readonly inputWrapper?: Styled | undefined
  }

/** One line of text. */
export function Input(props: InputProps) {
  const id = props.id || props.name
  return (
    <Labelled {...props} id={id}>
      <Wrapped {...props} id={id} />
    </Labelled>
  )
}

function Wrapped(props: InputProps & { readonly id: string }) {
  const { prefix, suffix, formGroup, inputWrapper } = props
  const before = formGroup?.beforeInput
  const after = formGroup?.afterInput
  if (!prefix?.text && !suffix?.text && !before && !after) return <Bare {...props} />
  return (
    <div class={cx('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
      {before}
      {prefix?.text && <Affix {...prefix} side="prefix" />}
      <Bare {...props} />
      {suffix?.text && <Affix {...suffix} side="suffix" />}
      {after}
    </div>
  )
}

function Affix({ side, text, classes, attributes }: Part & { readonly side: 'prefix' | 'suffix' }) {
  return (
    <div class={cx(`govuk-input__${side}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  )
}

function Bare(props: InputProps & { readonly id: string }) {
  return (
    <input
      class={cx('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={props.id}
      name={props.name}
      type={(props.type ?? 'text') as 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describers(props.id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
}
