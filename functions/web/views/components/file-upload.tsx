import { cx, type Styled } from './attributes.ts'
import { describers, type Grouped, Labelled } from './form-group.tsx'

export type FileUploadProps = Styled &
  Grouped & {
    readonly id?: string | undefined
    readonly name: string
    readonly multiple?: boolean | undefined
    readonly disabled?: boolean | undefined
  }

/** The browser's own chooser: it opens the camera on a phone and needs no script. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id || props.name
  return (
    <Labelled {...props} id={id}>
      {props.formGroup?.beforeInput}
      <input
        class={cx('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
        id={id}
        name={props.name}
        type="file"
        disabled={props.disabled}
        multiple={props.multiple}
        aria-describedby={describers(id, props)}
        {...props.attributes}
      />
      {props.formGroup?.afterInput}
    </Labelled>
  )
}
