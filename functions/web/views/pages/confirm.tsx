import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Digits } from '../form/digits.tsx'
import { Faults, toConfirm } from '../form/faults.tsx'
import { PasskeyPart } from '../form/passkey.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

export type ConfirmView = {
  readonly title: Text
  /** What will be done, and to whom. */
  readonly what: Text
  readonly action: string
  /** All that was sent, to be sent once more with what confirms it. */
  readonly sent: readonly (readonly [string, string])[]
  readonly errors: readonly FieldError[]
  readonly mailedTo?: string | undefined
  readonly passkey?: string | undefined
  readonly back: string
}

/** An act that needs a fresh confirmation; posts what was sent before, and `digits` or `assertion`. */
export const confirmPage = (view: ConfirmView): View => ({
  title: view.title,
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <Confirm view={view} />,
})

function Confirm({ view }: { readonly view: ConfirmView }) {
  const say = useSay()
  const { title, what, action, sent, errors, mailedTo, passkey } = view
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={errors} title={mailedTo || passkey ? toConfirm : undefined} />
        <h1 class="govuk-heading-l">{say(title)}</h1>
        <InsetText>{say(what)}</InsetText>
        <form method="post" action={action} noValidate>
          {sent.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {mailedTo && <Digits errors={errors} mailedTo={mailedTo} />}
          {passkey && <PasskeyPart act="get" options={passkey} errors={errors} />}
          <Button preventDoubleClick>
            {passkey ? (
              <T zh="用通行密钥确认" en="Confirm with your passkey" />
            ) : (
              <T zh="确认" en="Confirm" />
            )}
          </Button>
        </form>
      </div>
    </div>
  )
}
