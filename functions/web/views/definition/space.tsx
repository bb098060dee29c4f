import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import type { FieldLine } from './view.ts'

/** Room to write, or boxes to tick. */
export function Space({ field, options }: Pick<FieldLine, 'field' | 'options'>) {
  const say = useSay()
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return <Ticks options={options} />
    case 'declaration':
      return <Ticks options={[field.statement]} />
    case 'quantity':
      return (
        <div class="app-blank__space">
          <Ticks options={field.units.map(({ label }) => label)} />
        </div>
      )
    case 'date':
      return (
        <div class="app-blank__space app-blank__day">
          <T zh="　　　　年　　　月　　　日" en="Year ______ Month ____ Day ____" />
        </div>
      )
    case 'decimal':
    case 'whole':
    case 'computed':
      return <div class="app-blank__space app-blank__unit">{field.unit && say(field.unit)}</div>
    case 'text':
    case 'longtext':
    case 'phone':
    case 'email':
    case 'credit-code':
    case 'known':
    case 'group':
      return <div class="app-blank__space" />
  }
}

function Ticks({ options }: { readonly options: readonly Text[] }) {
  const say = useSay()
  return (
    <ul class="app-blank__ticks">
      {options.map((option) => (
        <li>{say(option)}</li>
      ))}
    </ul>
  )
}
