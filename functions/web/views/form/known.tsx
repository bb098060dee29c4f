import type { Answers } from '../../../engine/form.ts'
import { T, useLang, useSay } from '../lang.tsx'
import { t } from '../text.ts'
import { fullDay } from '../when.ts'
import { type Known, knownValue, type Scope } from './scope.ts'

type KnownListProps = { readonly fields: readonly Known[]; readonly scope: Scope; readonly row: Answers }

/** What the person need not type: taken from the case, or computed from the answers. */
export function KnownList({ fields, scope, row }: KnownListProps) {
  return (
    <dl class="app-known">
      {fields.map((field) => (
        <OneKnown field={field} value={knownValue(field, scope, row)} />
      ))}
    </dl>
  )
}

function OneKnown({ field, value }: { readonly field: Known; readonly value: string }) {
  const say = useSay()
  const lang = useLang()
  const unit = field.kind === 'computed' && field.unit ? ` ${t(field.unit, lang)}` : ''
  return (
    <div class="app-known__item">
      <dt>{say(field.label)}</dt>
      <dd class="app-number">
        {value ? `${field.as === 'date' ? fullDay(value, lang) : value}${unit}` : <NotYet field={field} />}
      </dd>
    </div>
  )
}

function NotYet({ field }: { readonly field: Known }) {
  return field.kind === 'computed' ? (
    <T zh="填写并保存后自动计算" en="Worked out when the figures are saved" />
  ) : (
    <T zh="案件中没有记载" en="Not recorded in the case" />
  )
}
