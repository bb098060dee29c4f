import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang } from '../lang.tsx'
import { momentWords } from '../when.ts'

export type FailingView = {
  readonly kind: 'bounce' | 'complaint'
  readonly at: string
  readonly detail: string
  /** Posts that it works again. */
  readonly works: Sending
}

/** On a person's page: mail does not reach them, and what to do once it does again. */
export function FailingMailbox({ kind, at, detail, works }: FailingView) {
  const when = momentWords(at, useLang())
  return (
    <InsetText>
      <p class="govuk-body">
        {kind === 'bounce' ? (
          <T zh={`发往此邮箱的邮件被退回（${when}）。`} en={`Mail to this mailbox came back (${when}).`} />
        ) : (
          <T
            zh={`此邮箱把平台邮件标为垃圾邮件（${when}）。`}
            en={`This mailbox reported our mail as unwanted (${when}).`}
          />
        )}{' '}
        {detail}
      </p>
      <PostForm sending={works}>
        <Button classes="govuk-button--secondary" preventDoubleClick>
          <T zh="邮箱已恢复" en="The mailbox works again" />
        </Button>
      </PostForm>
    </InsetText>
  )
}
