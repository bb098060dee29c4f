import { ChoiceGroup, type ChoicesProps } from './choices.tsx'
import { describers } from './form-group.tsx'

export type CheckboxesProps = ChoicesProps & {
  readonly values?: readonly (string | number)[] | undefined
  readonly describedBy?: string | undefined
}

/** Any of several; without a fieldset each box is described by the hint and error of all. */
export function Checkboxes({ values = [], ...props }: CheckboxesProps) {
  const describedBy = describers(props.idPrefix || props.name, {
    ...props,
    describedBy: props.fieldset?.describedBy ?? props.describedBy,
  })
  return (
    <ChoiceGroup
      {...props}
      kind="checkboxes"
      describedBy={describedBy}
      itemDescribedBy={props.fieldset ? undefined : describedBy}
      isChecked={(item) => item.checked ?? values.includes(item.value)}
    />
  )
}
