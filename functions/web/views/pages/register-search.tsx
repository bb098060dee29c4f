import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { Select } from '../components/select.tsx'
import { T, useSay } from '../lang.tsx'

export type RegisterChoice = { readonly value: string; readonly label: Text }

type Narrow = {
  readonly name: 'county' | 'sector' | 'track' | 'year' | 'state'
  readonly label: Text
  readonly value: string
  /** The word for no condition comes first by itself. */
  readonly all?: Text
  readonly choices: readonly RegisterChoice[]
}

export type RegisterFilter = {
  readonly action: string
  readonly q: string
  readonly narrows: readonly Narrow[]
}

/** Looks for an enterprise, and narrows the list; what has but one choice is not asked. */
export function RegisterSearch({ filter }: { readonly filter: RegisterFilter }) {
  const { action, q, narrows } = filter
  return (
    <form method="get" action={action} class="app-search">
      <div class="app-search__fields">
        <Input
          name="q"
          label={{
            text: <T zh="企业名称或信用代码" en="Name or credit code" />,
          }}
          value={q}
          autocomplete="off"
          spellcheck={false}
        />
        {narrows
          .filter(({ choices, value, name }) => choices.length > 1 || value !== '' || name === 'state')
          .map((narrow) => (
            <Narrowed {...narrow} />
          ))}
      </div>
      <Button classes="govuk-button--secondary">
        <T zh="查找" en="Search" />
      </Button>
    </form>
  )
}

function Narrowed({ name, label, value, all = { zh: '全部', en: 'All' }, choices }: Narrow) {
  const say = useSay()
  return (
    <Select
      name={name}
      label={{ text: <T {...label} /> }}
      value={value}
      items={[{ value: '', label: all }, ...choices].map((one) => ({
        value: one.value,
        text: say(one.label),
      }))}
    />
  )
}
