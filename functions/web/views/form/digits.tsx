import type { FieldError } from '../../../engine/form.ts'
import { Input } from '../components/input.tsx'
import { T, useSay } from '../lang.tsx'

type DigitsProps = {
  readonly errors: readonly FieldError[]
  /** The mailbox, partly hidden. */
  readonly mailedTo: string
}

/** Digits that were just mailed; posts `digits`. */
export function Digits({ errors, mailedTo }: DigitsProps) {
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'digits')?.message
  return (
    <Input
      name="digits"
      label={{ text: <T zh="8 位确认码" en="8-digit confirmation code" /> }}
      hint={{
        text: (
          <T
            zh={`这一步需要再次确认。确认码已发到 ${mailedTo}。`}
            en={`This step needs a fresh confirmation, mailed to ${mailedTo}.`}
          />
        ),
      }}
      errorMessage={fault && { text: say(fault) }}
      classes="govuk-input--width-10 app-digits"
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
    />
  )
}
