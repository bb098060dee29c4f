import type { ComponentChildren } from 'preact'
import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { Faults } from '../form/faults.tsx'
import { T, useSay } from '../lang.tsx'

/**
 * Copies the secret of a mailed link from the fragment, which no server log sees, into the form,
 * hides the field for typing it, and keeps it when the language is switched. It sends nothing:
 * only the person's click does.
 */
export const fragmentScript = `(function () {
  var form = document.getElementById('open'), secret = location.hash.slice(1)
  if (!form || !secret) return
  form.elements.token.value = decodeURIComponent(secret)
  document.getElementById('typed').hidden = true
  document.querySelectorAll('a[hreflang]').forEach(function (link) { link.hash = location.hash })
})()`

export type OpenFormProps = {
  readonly action: string
  readonly errors: readonly FieldError[]
  /** What the button says and looks like; else 打开. */
  readonly button?: Text | undefined
  readonly classes?: string | undefined
  readonly children: ComponentChildren
}

const open: Text = { zh: '打开', en: 'Open' }

/** A button that opens a mailed link, and a field for its code where there are no scripts. */
export function OpenForm({ action, errors, button = open, classes, children }: OpenFormProps) {
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'code')?.message
  return (
    <>
      <Faults errors={errors} />
      {children}
      <form method="post" action={action} id="open" autocomplete="off" noValidate>
        <input type="hidden" name="token" value="" />
        <div id="typed">
          <Input
            name="code"
            label={{ text: <T zh="邮件中的代码" en="Code in the mail" /> }}
            hint={{
              text: (
                <T
                  zh="16 位字母和数字，例如 7K2M-Q0TX-93FB-ZC4A。大小写和短横线不影响。"
                  en="16 letters and digits like 7K2M-Q0TX-93FB-ZC4A; case and hyphens do not matter."
                />
              ),
            }}
            errorMessage={fault && { text: say(fault) }}
            classes="govuk-input--width-20 app-code"
            spellcheck={false}
            autocapitalize="characters"
            autocomplete="off"
          />
        </div>
        <Button preventDoubleClick classes={classes}>
          {say(button)}
        </Button>
      </form>
    </>
  )
}
