import type { ComponentChildren } from 'preact'
import { type Attributes, cx, type Maybe, type Part, type Styled } from './attributes.ts'
import { Fieldset, type FieldsetPart } from './fieldset.tsx'
import { type ErrorPart, FormGroup, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** One radio or checkbox. */
export type ChoiceItem = {
  readonly value: string | number
  readonly text?: ComponentChildren
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly hint?: Part | undefined
  readonly label?: Styled | undefined
  readonly attributes?: Attributes | undefined
  /** Shown while this item is chosen, once the script runs. */
  readonly conditional?: ComponentChildren
  readonly behaviour?: 'exclusive' | undefined
}

/** A word between items, such as "or". */
export type Divider = { readonly divider: string }

export type ChoicesProps = Styled & {
  readonly name: string
  /** `name` where there is none; the first item has it as its id. */
  readonly idPrefix?: string | undefined
  readonly items: readonly Maybe<ChoiceItem | Divider>[]
  readonly fieldset?: FieldsetPart | undefined
  readonly hint?: Part | undefined
  readonly errorMessage?: ErrorPart | undefined
  readonly formGroup?:
    | (Styled & { readonly beforeInputs?: ComponentChildren; readonly afterInputs?: ComponentChildren })
    | undefined
}

type Kind = 'radios' | 'checkboxes'

type Drawn = { readonly kind: Kind; readonly name: string; readonly isChecked: (item: ChoiceItem) => boolean }

type GroupProps = ChoicesProps &
  Drawn & { readonly describedBy: string | undefined; readonly itemDescribedBy?: string | undefined }

/** What radios and checkboxes have in common. */
export function ChoiceGroup(props: GroupProps) {
  const prefix = props.idPrefix || props.name
  const inner = (
    <>
      <HintAndError id={prefix} {...props} />
      <div
        class={cx(`govuk-${props.kind}`, props.classes)}
        {...props.attributes}
        data-module={`govuk-${props.kind}`}
      >
        {props.formGroup?.beforeInputs}
        {props.items.map(
          (item, at) =>
            item && <Choice {...props} item={item} id={at === 0 ? prefix : `${prefix}-${at + 1}`} />,
        )}
        {props.formGroup?.afterInputs}
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={props.formGroup}>
      {props.fieldset ? (
        <Fieldset {...props.fieldset} describedBy={props.describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

type OneProps = Drawn & { readonly id: string; readonly itemDescribedBy?: string | undefined }

function Choice({ item, ...props }: OneProps & { readonly item: ChoiceItem | Divider }) {
  if ('divider' in item) return <div class={`govuk-${props.kind}__divider`}>{item.divider}</div>
  const id = item.id || props.id
  return (
    <>
      <div class={`govuk-${props.kind}__item`}>
        <ChoiceInput {...props} item={item} id={id} />
        <Label
          for={id}
          classes={cx(`govuk-${props.kind}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
        >
          {item.text}
        </Label>
        {item.hint && (
          <Hint
            id={`${id}-item-hint`}
            classes={cx(`govuk-${props.kind}__hint`, item.hint.classes)}
            attributes={item.hint.attributes}
          >
            {item.hint.text}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          class={cx(
            `govuk-${props.kind}__conditional`,
            !props.isChecked(item) && `govuk-${props.kind}__conditional--hidden`,
          )}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}

function ChoiceInput({
  kind,
  name,
  item,
  id,
  isChecked,
  itemDescribedBy,
}: OneProps & { readonly item: ChoiceItem }) {
  return (
    <input
      class={`govuk-${kind}__input`}
      id={id}
      name={item.name || name}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      value={item.value}
      checked={isChecked(item)}
      disabled={item.disabled}
      data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
      data-behaviour={item.behaviour}
      aria-describedby={cx(itemDescribedBy, item.hint && `${id}-item-hint`) || undefined}
      {...item.attributes}
    />
  )
}
