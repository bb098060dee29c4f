import type { ComponentChildren } from 'preact'
import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Select } from '../components/select.tsx'
import { T, useSay } from '../lang.tsx'

type NarrowProps = {
  readonly name: string
  readonly label: Text
  readonly value: string | undefined
  readonly choices: readonly Option[]
  /** What stands for no condition; false where one is always chosen. */
  readonly all?: Text | false
}

/** One condition of a list. */
export function Narrow({ name, label, value, choices, all = { zh: '全部', en: 'All' } }: NarrowProps) {
  const say = useSay()
  const offered = all ? [{ value: '', label: all }, ...choices] : choices
  return (
    <Select
      name={name}
      label={{ text: <T {...label} /> }}
      value={value}
      items={offered.map((one) => ({ value: one.value, text: say(one.label) }))}
    />
  )
}

type NarrowingProps = {
  readonly action: string
  readonly send: Text
  /** Behind the fields: what is not asked and stays, or more to ask. */
  readonly beside?: ComponentChildren
  readonly children: ComponentChildren
}

/** Asks for a part of a list; it works without scripts, and its address can be kept. */
export function Narrowing({ action, send, beside, children }: NarrowingProps) {
  return (
    <form method="get" action={action} class="app-search">
      <div class="app-search__fields">{children}</div>
      {beside}
      <Button classes="govuk-button--secondary">
        <T {...send} />
      </Button>
    </form>
  )
}
