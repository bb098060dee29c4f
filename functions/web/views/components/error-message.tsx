import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { cx, type Styled } from './attributes.ts'

export type ErrorMessageProps = Styled & {
  readonly id?: string | undefined
  /** Read out before the message; `false` for none. */
  readonly visuallyHiddenText?: string | false | undefined
  readonly children?: ComponentChildren
}

const error = { zh: '错误', en: 'Error' }

export function ErrorMessage({ id, visuallyHiddenText, classes, attributes, children }: ErrorMessageProps) {
  const say = useSay()
  const hidden = visuallyHiddenText ?? say(error)
  return (
    <p id={id} class={cx('govuk-error-message', classes)} {...attributes}>
      {hidden && <span class="govuk-visually-hidden">{hidden}:</span>} {children}
    </p>
  )
}
