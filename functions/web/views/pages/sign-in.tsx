import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { Faults } from '../form/faults.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { fragmentScript, OpenForm } from './fragment.tsx'

export type SignInView = {
  /** As it was typed. */
  readonly email?: string | undefined
  /** Field `email`. */
  readonly errors?: readonly FieldError[] | undefined
  /** Where the person wanted to go, sent along as `next`. */
  readonly next?: string | undefined
}

const signIn: Text = { zh: '登录', en: 'Sign in' }

/** Asks for the mailbox; posts `email` to `/sign-in`. */
export const signInPage = (view: SignInView): View => ({
  title: signIn,
  faulty: Boolean(view.errors?.length),
  children: <SignIn {...view} />,
})

function SignIn({ email, errors = [], next }: SignInView) {
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'email')?.message
  return (
    <div class="app-narrow">
      <Faults errors={errors} />
      <h1 class="govuk-heading-l">{say(signIn)}</h1>
      <p class="govuk-body">
        <T
          zh="填写您登记过的邮箱，我们会发一个登录链接。不需要密码。"
          en="Enter your registered mailbox and we will send you a sign-in link. There is no password."
        />
      </p>
      <form method="post" action="/sign-in" noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <Input
          name="email"
          type="email"
          inputmode="email"
          label={{ text: <T zh="邮箱" en="Mailbox" /> }}
          hint={{ text: <T zh="例如 wang@example.com" en="Like wang@example.com" /> }}
          errorMessage={fault && { text: say(fault) }}
          value={email}
          autocomplete="email"
          spellcheck={false}
          autocapitalize="none"
        />
        <Button preventDoubleClick>
          <T zh="发送登录链接" en="Send the link" />
        </Button>
      </form>
    </div>
  )
}

export type SignInSentView = { readonly email: string; readonly minutes: number }

const sent: Text = { zh: '请查收邮件', en: 'Check your mail' }

/** Says the same whether the mailbox is known or not. */
export const signInSentPage = (view: SignInSentView): View => ({
  title: sent,
  before: <BackLink href="/sign-in" />,
  children: <Sent {...view} />,
})

function Sent({ email, minutes }: SignInSentView) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(sent)}</h1>
      <p class="govuk-body">
        <T zh="如果 " en="If " />
        <strong>{email}</strong>
        <T
          zh={` 是登记过的邮箱，登录链接已经发出。链接 ${minutes} 分钟内有效，只能使用一次。`}
          en={` is a registered mailbox, a sign-in link is on its way. It works once, within ${minutes} minutes.`}
        />
      </p>
      <h2 class="govuk-heading-s">
        <T zh="没有收到？" en="Nothing there?" />
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <T zh="看一看垃圾邮件文件夹。" en="Look in your spam folder." />
        </li>
        <li>
          <T zh="核对邮箱是否写对，" en="Check the address, " />
          <a class="govuk-link" href="/sign-in">
            <T zh="重新填写" en="and enter it again" />
          </a>
          <T zh="。" en="." />
        </li>
        <li>
          <T
            zh="企业请联系所在县区工信部门核对登记的邮箱；工作人员请联系平台管理员。"
            en="Enterprises ask their county industry bureau which mailbox is registered; officials ask the administrator."
          />
        </li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in/open">
          <T zh="链接打不开？输入邮件中的代码" en="Link does not open? Type the code in the mail" />
        </a>
      </p>
    </div>
  )
}

export type SignInOpenView = {
  /** Field `code`: the link is used, expired or mistyped. */
  readonly errors?: readonly FieldError[] | undefined
}

const open: Text = { zh: '确认登录', en: 'Confirm to sign in' }

/** Where the mailed link leads; posts `token` or `code` to `/sign-in/open`. */
export const signInOpenPage = ({ errors = [] }: SignInOpenView): View => ({
  title: open,
  faulty: errors.length > 0,
  script: fragmentScript,
  children: (
    <div class="app-narrow">
      <OpenForm action="/sign-in/open" errors={errors}>
        <Confirm />
      </OpenForm>
    </div>
  ),
})

function Confirm() {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(open)}</h1>
      <p class="govuk-body">
        <T
          zh="请按“打开”完成登录。请只在您自己的设备上操作。"
          en="Press “Open” to sign in. Do this on your own device only."
        />
      </p>
    </>
  )
}
