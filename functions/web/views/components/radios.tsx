import { ChoiceGroup, type ChoicesProps } from './choices.tsx'
import { describers } from './form-group.tsx'

export type RadiosProps = ChoicesProps & { readonly value?: string | number | undefined }

/** One of a few. */
export function Radios({ value, ...props }: RadiosProps) {
  const describedBy = describers(props.idPrefix || props.name, {
    ...props,
    describedBy: props.fieldset?.describedBy,
  })
  return (
    <ChoiceGroup
      {...props}
      kind="radios"
      describedBy={describedBy}
      isChecked={(item) => item.checked ?? (Boolean(value) && item.value === value)}
    />
  )
}
