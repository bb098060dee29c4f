import { type Attributes, cx, type Maybe, type Styled } from './attributes.ts'
import { describers, type Grouped, Labelled } from './form-group.tsx'

export type SelectItem = {
  /** The text where there is none. */
  readonly value?: string | number | undefined
  readonly text: string | number
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type SelectProps = Styled &
  Grouped & {
    readonly id?: string | undefined
    readonly name: string
    readonly items?: readonly Maybe<SelectItem>[] | undefined
    readonly value?: string | number | undefined
    readonly disabled?: boolean | undefined
  }

/** One of several values, where radios would be too long. */
export function Select(props: SelectProps) {
  const id = props.id || props.name
  return (
    <Labelled {...props} id={id}>
      {props.formGroup?.beforeInput}
      <BareSelect {...props} id={id} describedBy={describers(id, props)} />
      {props.formGroup?.afterInput}
    </Labelled>
  )
}

type BareProps = Omit<SelectProps, 'label' | 'hint' | 'formGroup'>

/** The select alone, for use beside another input under one label. */
export function BareSelect({
  id,
  name,
  items,
  value,
  errorMessage,
  classes,
  disabled,
  describedBy,
  attributes,
}: BareProps) {
  return (
    <select
      class={cx('govuk-select', classes, errorMessage && 'govuk-select--error')}
      id={id}
      name={name}
      disabled={disabled}
      aria-describedby={describedBy}
      {...attributes}
    >
      {items?.map((item) => item && <OneOption item={item} selected={isSelected(item, value)} />)}
    </select>
  )
}

function OneOption({ item, selected }: { readonly item: SelectItem; readonly selected: boolean }) {
  const value = item.value === undefined ? undefined : String(item.value)
  return (
    <option value={value} selected={selected} disabled={item.disabled} {...item.attributes}>
      {item.text}
    </option>
  )
}

const isSelected = (item: SelectItem, value: string | number | undefined): boolean =>
  item.selected ?? (Boolean(value) && (item.value ?? item.text) === value)
