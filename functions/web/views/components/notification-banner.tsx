import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { cx, type Styled } from './attributes.ts'

export type NotificationBannerProps = Styled & {
  readonly type?: 'success' | undefined
  readonly role?: 'alert' | 'region' | undefined
  readonly titleText?: ComponentChildren
  readonly titleId?: string | undefined
  readonly titleHeadingLevel?: number | undefined
  readonly disableAutoFocus?: boolean | undefined
  /** One line as text; anything longer as children. */
  readonly text?: string | undefined
  readonly children?: ComponentChildren
}

const success = { zh: '办理成功', en: 'Success' }
const important = { zh: '重要提示', en: 'Important' }

/** News that is not about the page's own content. */
export function NotificationBanner(props: NotificationBannerProps) {
  const say = useSay()
  const isSuccess = props.type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  const Heading = `h${props.titleHeadingLevel || 2}` as 'h2'
  return (
    <div
      class={cx(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      {...{ role: props.role ?? (isSuccess ? 'alert' : 'region'), 'aria-labelledby': titleId }}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.titleText || say(isSuccess ? success : important)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ?? (props.text && <p class="govuk-notification-banner__heading">{props.text}</p>)}
      </div>
    </div>
  )
}
