import type { ComponentChildren } from 'preact'
import { cx, type Styled } from './attributes.ts'

export type PanelProps = Styled & {
  readonly titleText: ComponentChildren
  readonly headingLevel?: number | undefined
  readonly children?: ComponentChildren
}

/** Says that something is done. */
export function Panel({ titleText, headingLevel = 1, classes, attributes, children }: PanelProps) {
  const Heading = `h${headingLevel}` as 'h1'
  return (
    <div
      class={cx(
        'govuk-panel',
        !classes?.includes('govuk-panel--interruption') && 'govuk-panel--confirmation',
        classes,
      )}
      {...attributes}
    >
      <Heading class="govuk-panel__title">{titleText}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
