import type { Text } from '../../../engine/text.ts'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { T, useSay } from '../lang.tsx'

/** One field or piece of evidence that an approver asked to correct. */
export type Asking = { readonly label: Text; readonly remark: string; readonly href?: string | undefined }

/** What was returned for correction, in the approver's own words. */
export function Corrections({
  asked,
  reason,
  clock,
}: {
  readonly asked: readonly Asking[]
  readonly reason?: string | undefined
  /** What becomes of the period meanwhile. */
  readonly clock?: Text | undefined
}) {
  const say = useSay()
  if (asked.length === 0 && !reason) return null
  return (
    <NotificationBanner
      titleText={say({ zh: '请按审批意见补正', en: 'Please correct what the approver asked' })}
      titleId="corrections"
    >
      {reason && <p class="govuk-body">{reason}</p>}
      {asked.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {asked.map(({ label, remark, href }) => (
            <li>
              {href ? (
                <a class="govuk-notification-banner__link" href={href}>
                  {say(label)}
                </a>
              ) : (
                say(label)
              )}
              {remark && <T zh={`：${remark}`} en={`: ${remark}`} />}
            </li>
          ))}
        </ul>
      )}
      {clock && <p class="govuk-body govuk-!-margin-bottom-0">{say(clock)}</p>}
    </NotificationBanner>
  )
}
