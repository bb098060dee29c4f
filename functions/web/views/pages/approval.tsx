import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Faults } from '../form/faults.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { type FailureView, Kept } from './failure.tsx'
import { fragmentScript, OpenForm } from './fragment.tsx'

export type ApprovalOpenView = {
  /** Field `code`, where nothing was typed. */
  readonly errors?: readonly FieldError[] | undefined
}

const opening: Text = { zh: '打开审批事项', en: 'Open the task' }

/** Where a mailed approval link leads; posts `token` or `code` to `/a`. Showing it changes nothing. */
export const approvalOpenPage = ({ errors = [] }: ApprovalOpenView): View => ({
  title: opening,
  faulty: errors.length > 0,
  script: fragmentScript,
  children: (
    <div class="app-narrow">
      <OpenForm action="/a" errors={errors}>
        <Opening />
      </OpenForm>
    </div>
  ),
})

function Opening() {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(opening)}</h1>
      <p class="govuk-body">
        <T
          zh="有一件事项请您审批。按“打开”查看申请内容、证明材料、期限和办理经过，然后作出决定。"
          en="A matter awaits your decision. Press “Open” to read the answers, the evidence, the period and the history, and then decide."
        />
      </p>
      <InsetText>
        <T
          zh="链接只属于您本人，请勿转发。首次使用的设备需要输入发到您邮箱的 8 位验证码。"
          en="The link is yours alone: do not forward it. On a new device you will be asked for 8 digits sent to your mailbox."
        />
      </InsetText>
    </>
  )
}

export type DeviceCodeView = {
  /** Address of record, partly hidden. */
  readonly mailedTo: string
  /** Field `digits`. */
  readonly errors?: readonly FieldError[] | undefined
  readonly action?: string | undefined
}

const device: Text = { zh: '输入验证码', en: 'Enter the code' }

/** Asks for the eight digits mailed to the mailbox of record; posts `digits` to `/a/device`. */
export const deviceCodePage = (view: DeviceCodeView): View => ({
  title: device,
  faulty: Boolean(view.errors?.length),
  children: <DeviceCode {...view} />,
})

function DeviceCode({ mailedTo, errors = [], action = '/a/device' }: DeviceCodeView) {
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'digits')?.message
  return (
    <div class="app-narrow">
      <Faults errors={errors} />
      <h1 class="govuk-heading-l">{say(device)}</h1>
      <p class="govuk-body">
        <T
          zh="这台设备第一次用来审批。我们已把 8 位验证码发到 "
          en="This device is new to us. We have mailed 8 digits to "
        />
        <strong class="app-nowrap">{mailedTo}</strong>
        <T zh="。10 分钟内有效，最多可试 5 次。" en=". They work for 10 minutes; there are 5 tries." />
      </p>
      <form method="post" action={action} noValidate>
        <Input
          name="digits"
          label={{ text: <T zh="8 位验证码" en="8 digits" /> }}
          errorMessage={fault && { text: say(fault) }}
          classes="govuk-input--width-10 app-digits"
          inputmode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9 ]*"
          spellcheck={false}
        />
        <Button preventDoubleClick>
          <T zh="继续" en="Continue" />
        </Button>
      </form>
      <p class="govuk-body app-small app-secondary">
        <T
          zh="没有收到？请重新打开审批邮件中的链接，我们会再发一次。验证码不要告诉任何人。"
          en="Nothing there? Open the link in the approval mail again and we will send a new code. Tell nobody the code."
        />
      </p>
    </div>
  )
}

const failed: Text = { zh: '这个链接不能使用', en: 'This link cannot be used' }

/** The one answer to every link that is unknown, used, revoked or expired: it tells nothing more. */
export const linkFailedPage = (view: LinkFailedView): View => ({
  title: failed,
  children: <LinkFailed {...view} />,
})

export type LinkFailedView = Pick<FailureView, 'typed'>

function LinkFailed({ typed = [] }: LinkFailedView) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(failed)}</h1>
      <p class="govuk-body">
        <T
          zh="链接可能已经用过、过期或被替换，事项也可能已由他人办理或内容已更新。什么都没有改变。"
          en="It may have been used, expired or replaced; the matter may have been decided by somebody else or changed. Nothing was done."
        />
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <T zh="请看邮箱里是否有更新的邮件，使用其中的链接。" en="Look for a newer mail and use its link." />
        </li>
        <li>
          <T zh="也可以" en="Or " />
          <a class="govuk-link" href="/sign-in">
            <T zh="登录" en="sign in" />
          </a>
          <T zh="，在待办列表中查看。" en=" and see your queue." />
        </li>
      </ul>
      {typed.length > 0 && <Kept typed={typed} />}
    </div>
  )
}
