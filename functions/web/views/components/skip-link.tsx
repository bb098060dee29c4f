import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type SkipLinkProps = Styled & {
  readonly href?: string | undefined
  readonly children?: ComponentChildren
}

/** First in the page: from the keyboard straight to the content. */
export function SkipLink({ href, classes, attributes, children }: SkipLinkProps) {
  return (
    <a
      href={href || '#content'}
      class={cx('govuk-skip-link', classes)}
      {...attributes}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  )
}
