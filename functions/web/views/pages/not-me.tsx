import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { fragmentScript, OpenForm } from './fragment.tsx'

export type NotMeView = {
  /** Field `code`, where nothing was typed. */
  readonly errors?: readonly FieldError[] | undefined
}

const title: Text = { zh: '不是您本人操作？', en: 'This was not you?' }

/** Where the second link of a mail leads; posts `token` or `code` to `/a/not-me`. Showing it changes nothing. */
export const notMePage = ({ errors = [] }: NotMeView): View => ({
  title,
  faulty: errors.length > 0,
  script: fragmentScript,
  children: (
    <div class="app-narrow">
      <OpenForm
        action="/a/not-me"
        errors={errors}
        button={{ zh: '撤销并退出所有设备', en: 'Revoke, and sign out everywhere' }}
        classes="govuk-button--warning"
      >
        <WhatHappens />
      </OpenForm>
    </div>
  ),
})

function WhatHappens() {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="如果这封邮件不是您本人的操作引起的，或者您怀疑他人得到了它，请按下面的按钮。"
          en="If you did not cause the mail, or somebody else may have it, press the button below."
        />
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <T
            zh="邮件中的链接或数字立即失效；"
            en="The link or the digits of the mail stop working at once."
          />
        </li>
        <li>
          <T
            zh="您在所有设备上退出登录，已记住的设备全部取消，通行密钥全部停用；"
            en="You are signed out on every device, every known device is forgotten, and your passkeys are suspended."
          />
        </li>
        <li>
          <T
            zh="平台管理员收到通知，您收到回执。您的待办事项不变。"
            en="Administrators are told, and you get a receipt. Your tasks stay yours."
          />
        </li>
      </ul>
    </>
  )
}

const done: Text = { zh: '已经撤销', en: 'Revoked' }

/** What is shown after the button, however often it is pressed. */
export const notMeDonePage = (): View => ({ title: done, children: <Done /> })

function Done() {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(done)}</h1>
      <p class="govuk-body">
        <T
          zh="邮件中的链接或数字已失效，所有设备已退出登录，通行密钥已停用，平台管理员已收到通知。回执已发到您的邮箱。"
          en="The link or the digits of the mail no longer work, every device is signed out, your passkeys are suspended and the administrators have been told. A receipt is on its way to you."
        />
      </p>
      <p class="govuk-body">
        <T
          zh="您的待办事项没有变化，可以登录后继续办理。如果邮箱可能被他人使用，请立即修改邮箱密码并联系平台管理员。"
          en="Your tasks have not changed: sign in to go on. If somebody else may use your mailbox, change its password now and call the administrator."
        />
      </p>
      <Button href="/sign-in">
        <T zh="登录" en="Sign in" />
      </Button>
    </div>
  )
}
