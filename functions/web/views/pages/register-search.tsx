import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Input } from '../components/input.tsx'
import { T } from '../lang.tsx'
import { Narrow, Narrowing } from './narrow.tsx'

type RegisterNarrow = {
  readonly name: 'county' | 'sector' | 'track' | 'year' | 'state'
  readonly label: Text
  readonly value: string
  /** The word for no condition comes first by itself. */
  readonly all?: Text
  readonly choices: readonly Option[]
}

export type RegisterFilter = {
  readonly action: string
  readonly q: string
  /** Its rows are of others than whom an entry is listed by, so there is no name to look for. */
  readonly ofOthers?: boolean
  readonly narrows: readonly RegisterNarrow[]
}

/** Looks for an enterprise, and narrows the list; what has but one choice is not asked. */
export function RegisterSearch({ filter }: { readonly filter: RegisterFilter }) {
  const { action, q, narrows, ofOthers } = filter
  return (
    <Narrowing action={action} send={{ zh: '查找', en: 'Search' }}>
      {ofOthers || (
        <Input
          name="q"
          label={{ text: <T zh="企业名称或信用代码" en="Name or credit code" /> }}
          value={q}
          autocomplete="off"
          spellcheck={false}
        />
      )}
      {narrows
        .filter(({ choices, value, name }) => choices.length > 1 || value !== '' || name === 'state')
        .map((narrow) => (
          <Narrow {...narrow} />
        ))}
    </Narrowing>
  )
}
