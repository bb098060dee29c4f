import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { cx, type Styled } from './attributes.ts'

export type WarningTextProps = Styled & {
  readonly iconFallbackText?: string | undefined
  readonly children?: ComponentChildren
}

const warning = { zh: '注意', en: 'Warning' }

/** A consequence that must not be overlooked. */
export function WarningText({ iconFallbackText, classes, attributes, children }: WarningTextProps) {
  const say = useSay()
  return (
    <div class={cx('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText || say(warning)}</span> {children}
      </strong>
    </div>
  )
}
