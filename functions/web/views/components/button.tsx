import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type ButtonProps = Styled & {
  readonly id?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  /** Makes a link that looks like a button. */
  readonly href?: string | undefined
  readonly isStartButton?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly children?: ComponentChildren
}

/** A link that starts something is announced as what it looks like, as GOV.UK's is. */
const asButton = { role: 'button' } as const

/** A button, or a link that starts something. */
export function Button(props: ButtonProps) {
  const common = {
    ...props.attributes,
    class: cx('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id: props.id || undefined,
  }
  if (props.href)
    return (
      <a href={props.href} draggable={false} {...common} {...asButton}>
        {worded(props)}
        {props.isStartButton && <StartIcon />}
      </a>
    )
  return (
    <button
      type={props.type || 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled}
      aria-disabled={props.disabled ? true : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...common}
    >
      {worded(props)}
      {props.isStartButton && <StartIcon />}
    </button>
  )
}

/** A start button lays out its parts in a row: words made of elements are held together. */
const worded = ({ isStartButton, children }: ButtonProps): ComponentChildren =>
  isStartButton && typeof children === 'object' ? <span>{children}</span> : children

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
