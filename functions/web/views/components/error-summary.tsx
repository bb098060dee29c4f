import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { type Attributes, cx, type Styled } from './attributes.ts'

export type ErrorItem = {
  readonly text: ComponentChildren
  /** `#id` of the input at fault. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ErrorSummaryProps = Styled & {
  readonly titleText?: ComponentChildren
  readonly descriptionText?: ComponentChildren
  readonly errorList?: readonly ErrorItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
}

const title = { zh: '请先改正以下问题', en: 'There is a problem' }

/** All faults of the page at its top, each a link to its input. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const say = useSay()
  return (
    <div
      class={cx('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.titleText ?? say(title)}</h2>
        <div class="govuk-error-summary__body">
          {props.descriptionText && <p>{props.descriptionText}</p>}
          {props.errorList && props.errorList.length > 0 && <ErrorList items={props.errorList} />}
        </div>
      </div>
    </div>
  )
}

function ErrorList({ items }: { readonly items: readonly ErrorItem[] }) {
  return (
    <ul class="govuk-list govuk-error-summary__list">
      {items.map(({ href, attributes, text }) => (
        <li>
          {href ? (
            <a href={href} {...attributes}>
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )
}
