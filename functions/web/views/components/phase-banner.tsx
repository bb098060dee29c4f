import type { ComponentChildren } from 'preact'
import { cx, type Part, type Styled } from './attributes.ts'
import { Tag } from './tag.tsx'

export type PhaseBannerProps = Styled & {
  readonly tag?: Part | undefined
  readonly children?: ComponentChildren
}

/** Says what stage the rules or the service are in. */
export function PhaseBanner({ tag, classes, attributes, children }: PhaseBannerProps) {
  return (
    <div class={cx('govuk-phase-banner', 'govuk-width-container', classes)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={cx('govuk-phase-banner__content__tag', tag?.classes)}>{tag?.text}</Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
