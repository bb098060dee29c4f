import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type LabelPart = Styled & {
  readonly text?: ComponentChildren
  readonly isPageHeading?: boolean | undefined
}

export type LabelProps = Styled & {
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly children?: ComponentChildren
}

/** The name of one input; nothing where there is no text. */
export function Label({ for: target, isPageHeading, classes, attributes, children }: LabelProps) {
  if (children === undefined || children === '') return null
  const label = (
    <label class={cx('govuk-label', classes)} for={target} {...attributes}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
