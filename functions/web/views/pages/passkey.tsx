import type { ComponentChildren } from 'preact'
import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { Digits } from '../form/digits.tsx'
import { Faults } from '../form/faults.tsx'
import { PasskeyPart } from '../form/passkey.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

/** What confirms a change: digits that were mailed, or a passkey that there is; neither before it is asked for. */
type Confirming = {
  readonly sending: Sending
  readonly errors: readonly FieldError[]
  readonly mailedTo?: string | undefined
  readonly passkey?: string | undefined
  readonly back: string
}

type Changing = Confirming & { readonly name: string }

const adding: Text = { zh: '添加通行密钥', en: 'Add a passkey' }

/** Asks for a name, then for what confirms it; posts `name` and `digits` or `assertion`. */
export const addPasskeyPage = (view: Changing): View =>
  changing(
    adding,
    view,
    <>
      {view.mailedTo || view.passkey ? <NameKept {...view} /> : <Named {...view} />}
      <Confirmation {...view} />
      <Button preventDoubleClick>
        {view.passkey ? (
          <T zh="用已有的通行密钥确认" en="Confirm with a passkey you have" />
        ) : (
          <T zh="继续" en="Continue" />
        )}
      </Button>
    </>,
  )

type CreateView = Omit<Changing, 'mailedTo' | 'passkey'> & { readonly options: string }

/** Has the device make it; posts `name` and `attestation`. */
export const createPasskeyPage = ({ options, ...view }: CreateView): View =>
  changing(
    adding,
    view,
    <>
      <NameKept {...view} />
      <PasskeyPart act="create" options={options} errors={view.errors} />
      <Button preventDoubleClick>
        <T zh="创建通行密钥" en="Create the passkey" />
      </Button>
    </>,
  )

const removing: Text = { zh: '移除通行密钥', en: 'Remove a passkey' }

/** Removes one of one's own, confirmed by a passkey; posts `assertion`. */
export const removePasskeyPage = (view: Changing): View =>
  changing(
    removing,
    view,
    <>
      <p class="govuk-body">
        <T
          zh={`将移除“${view.name}”。全部移除后，重要决定改用发到邮箱的确认码。`}
          en={`“${view.name}” will be removed. Where none is left, important decisions are confirmed by a mailed code.`}
        />
      </p>
      <Confirmation {...view} />
      <Button classes="govuk-button--warning" preventDoubleClick>
        {view.passkey ? (
          <T zh="用通行密钥确认移除" en="Confirm with a passkey" />
        ) : (
          <T zh="移除" en="Remove" />
        )}
      </Button>
    </>,
  )

const changing = (title: Text, view: Confirming, children: ComponentChildren): View => ({
  title,
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: (
    <Change title={title} view={view}>
      {children}
    </Change>
  ),
})

type ChangeProps = { readonly title: Text; readonly view: Confirming; readonly children: ComponentChildren }

function Change({ title, view, children }: ChangeProps) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <Faults errors={view.errors} />
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <PostForm sending={view.sending}>{children}</PostForm>
    </div>
  )
}

function Confirmation({ errors, mailedTo, passkey }: Confirming) {
  return (
    <>
      {mailedTo && <Digits errors={errors} mailedTo={mailedTo} />}
      {passkey && <PasskeyPart act="get" options={passkey} errors={errors} />}
    </>
  )
}

/** Another name would have to be confirmed anew. */
function NameKept({ name }: Pick<Changing, 'name'>) {
  return (
    <p class="govuk-body">
      <T zh={`名称：${name}`} en={`Name: ${name}`} />
      <input type="hidden" name="name" value={name} />
    </p>
  )
}

function Named({ name, errors }: Changing) {
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'name')?.message
  return (
    <Input
      name="name"
      value={name}
      label={{ text: <T zh="名称" en="Name" /> }}
      hint={{
        text: <T zh="便于您以后辨认，例如“我的手机”。" en="So that you know it again, such as “my phone”." />,
      }}
      errorMessage={fault && { text: say(fault) }}
      autocomplete="off"
    />
  )
}
