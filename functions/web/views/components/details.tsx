import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type DetailsProps = Styled & {
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly summaryText: ComponentChildren
  readonly children?: ComponentChildren
}

/** What only some need to read. */
export function Details({ id, open, summaryText, classes, attributes, children }: DetailsProps) {
  return (
    <details id={id} class={cx('govuk-details', classes)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summaryText}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
