import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'red' | 'orange' | 'yellow'

export type TagProps = Styled & {
  readonly colour?: TagColour | undefined
  readonly children?: ComponentChildren
}

/** A state in a word. */
export function Tag({ colour, classes, attributes, children }: TagProps) {
  return (
    <strong class={cx('govuk-tag', colour && `govuk-tag--${colour}`, classes)} {...attributes}>
      {children}
    </strong>
  )
}
