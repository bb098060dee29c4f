import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type LegendPart = {
  readonly text?: ComponentChildren
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

export type FieldsetPart = Styled & {
  readonly legend?: LegendPart | undefined
  readonly describedBy?: string | undefined
}

export type FieldsetProps = FieldsetPart & {
  readonly role?: 'group' | undefined
  readonly children?: ComponentChildren
}

/** Several inputs under one name. */
export function Fieldset({ legend, describedBy, role, classes, attributes, children }: FieldsetProps) {
  return (
    <fieldset
      class={cx('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {legend?.text && <Legend {...legend} />}
      {children}
    </fieldset>
  )
}

function Legend({ text, classes, isPageHeading }: LegendPart) {
  return (
    <legend class={cx('govuk-fieldset__legend', classes)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  )
}
