import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type HintProps = Styled & { readonly id?: string | undefined; readonly children?: ComponentChildren }

export function Hint({ id, classes, attributes, children }: HintProps) {
  return (
    <div id={id} class={cx('govuk-hint', classes)} {...attributes}>
      {children}
    </div>
  )
}
