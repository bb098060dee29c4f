import { officeHours } from '../../../../forms/office-hours.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

/** How an approver is mailed; posts `_action`, which is `digest` or `each`. */
export type MailChoiceView = { readonly isDigest: boolean; readonly sending: Sending; readonly back: string }

const title: Text = { zh: '审批邮件', en: 'Mail about your tasks' }

/** Where an approver chooses one mail a task, or one a day. */
export const mailChoicePage = (view: MailChoiceView): View => ({
  title,
  before: <BackLink href={view.back} />,
  children: <MailChoice view={view} />,
})

function MailChoice({ view: { isDigest, sending } }: { readonly view: MailChoiceView }) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{say(title)}</h1>
        <p class="govuk-body">
          <strong>
            {isDigest ? (
              <T zh="现在：每个工作日一封汇总邮件。" en="Now: one mail each working day." />
            ) : (
              <T zh="现在：每件一封邮件，随到随发。" en="Now: one mail a task, at once." />
            )}
          </strong>
        </p>
        <p class="govuk-body">
          <T
            zh={`汇总邮件在工作日 ${officeHours.from} 起发出，按办理期限列出届时仍由您办理的新到事项，每件各有链接。当日或者下一封汇总当日到期的、超期的、催办的、征求意见的、重要环节的，以及您替他人办理的，仍随到随发。`}
            en={`The daily mail goes out from ${officeHours.from} on working days. It lists what is new and still yours then, the soonest due first, each with its link. What is due by the day of the next one, late, urged, asked as an opinion, high-stakes or done in somebody's place still comes at once.`}
          />
        </p>
        <PostForm sending={sending}>
          <input type="hidden" name="_action" value={isDigest ? 'each' : 'digest'} />
          <Button preventDoubleClick>
            {isDigest ? (
              <T zh="改为每件一封" en="One mail a task" />
            ) : (
              <T zh="改为每日汇总" en="One mail a day" />
            )}
          </Button>
        </PostForm>
      </div>
    </div>
  )
}
