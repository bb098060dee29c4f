import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Textarea } from '../components/textarea.tsx'
import { Digits } from '../form/digits.tsx'
import { Faults, toConfirm } from '../form/faults.tsx'
import { PasskeyPart } from '../form/passkey.tsx'
import { PostForm } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { Asked, Content, type TaskView } from './task.tsx'

export type OpinionView = {
  /** The filing as its approver sees it. */
  readonly task: TaskView
  readonly asker: Text
  readonly question: string
  readonly typed?: string | undefined
  readonly errors: readonly FieldError[]
  /** At a high-stakes step: digits were just mailed to this address, or what the browser asks of a passkey. */
  readonly mailedTo?: string | undefined
  readonly passkey?: string | undefined
}

/** A filing, the question, and one box; posts `words`. */
export const opinionPage = (view: OpinionView): View => ({
  title: both((lang) => `${view.task.form.title[lang]} - ${view.task.enterprise}`),
  faulty: view.errors.length > 0,
  children: <Opinion view={view} />,
})

function Opinion({ view }: { readonly view: OpinionView }) {
  const { task, asker, question, typed, errors, mailedTo, passkey } = view
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'words')?.message
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={errors} title={mailedTo || passkey ? toConfirm : undefined} />
        <Asked view={task} />
        <InsetText>
          <T zh={`${asker.zh}征求您的意见：`} en={`${asker.en} asks for your opinion: `} />
          {question}
        </InsetText>
        <Content view={task} />
        <section class="app-decide" aria-labelledby="opinion-title">
          <PostForm sending={task}>
            <h2 class="govuk-heading-m" id="opinion-title">
              <T zh="您的意见" en="Your opinion" />
            </h2>
            <Textarea
              name="words"
              rows={5}
              value={typed}
              label={{ text: <T zh="意见" en="Opinion" /> }}
              hint={{
                text: (
                  <T
                    zh="供审批人参考，记入案件档案，不代替审批。"
                    en="For the approver to weigh; it goes on the record and is no decision."
                  />
                ),
              }}
              errorMessage={fault && { text: say(fault) }}
            />
            {mailedTo && <Digits errors={errors} mailedTo={mailedTo} />}
            {passkey && <PasskeyPart act="get" options={passkey} errors={errors} />}
            <Button preventDoubleClick classes="govuk-!-width-full">
              <T zh="提交意见" en="Send the opinion" />
            </Button>
          </PostForm>
        </section>
      </div>
    </div>
  )
}
