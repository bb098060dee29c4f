import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type InsetTextProps = Styled & {
  readonly id?: string | undefined
  readonly children?: ComponentChildren
}

export function InsetText({ id, classes, attributes, children }: InsetTextProps) {
  return (
    <div id={id} class={cx('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  )
}
