import { isQuantity, textOf } from '../../../engine/answer-kinds.ts'
import { dateParts } from '../../../engine/date-text.ts'
import type { FieldOf } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { CharacterCount } from '../components/character-count.tsx'
import { DateInput } from '../components/date-input.tsx'
import { describers, Labelled } from '../components/form-group.tsx'
import { Input, type InputProps } from '../components/input.tsx'
import { BareSelect } from '../components/select.tsx'
import { type Asked, type Line, usePart } from './asked.ts'

const hintOf = (field: Line): Text | undefined => {
  if (field.hint || field.kind !== 'text' || !field.pattern) return field.hint
  const { example } = field.pattern
  return { zh: `例如：${example}`, en: `For example, ${example}` }
}

const kinds: { readonly [Kind in Line['kind']]: Partial<InputProps> } = {
  text: {},
  phone: { type: 'tel', inputmode: 'tel', autocomplete: 'tel', classes: 'govuk-input--width-20' },
  email: { type: 'email', inputmode: 'email', autocomplete: 'email', spellcheck: false },
  'credit-code': {
    spellcheck: false,
    autocapitalize: 'characters',
    autocomplete: 'off',
    classes: 'govuk-input--width-20',
  },
  decimal: { inputmode: 'decimal', spellcheck: false, autocomplete: 'off', classes: 'govuk-input--width-10' },
  whole: { inputmode: 'numeric', spellcheck: false, autocomplete: 'off', classes: 'govuk-input--width-5' },
}

const unitOf = (field: Line): Text | undefined =>
  field.kind === 'decimal' || field.kind === 'whole' ? field.unit : undefined

/** Text, a number, a phone, an address: what fits on one line. */
export function LineInput({ field, path, answer, fault }: Asked<Line>) {
  const { label, part } = usePart()
  return (
    <Input
      {...kinds[field.kind]}
      {...(field.kind === 'text' && { autocomplete: field.autocomplete })}
      id={path}
      name={path}
      label={{ text: label(field) }}
      hint={part(hintOf(field))}
      errorMessage={part(fault)}
      value={textOf(answer)}
      suffix={part(unitOf(field))}
    />
  )
}

const left = { zh: '还可以输入 %{count} 个字', en: 'You have %{count} characters remaining' }
const over = { zh: '超出 %{count} 个字', en: 'You have %{count} characters too many' }

export function LongInput({ field, path, answer, fault }: Asked<FieldOf<'longtext'>>) {
  const { say, label, part } = usePart()
  return (
    <CharacterCount
      id={path}
      name={path}
      label={{ text: label(field) }}
      hint={part(field.hint)}
      errorMessage={part(fault)}
      value={textOf(answer)}
      rows={field.rows}
      maxlength={field.max}
      charactersUnderLimitText={{ other: say(left) }}
      charactersOverLimitText={{ other: say(over) }}
    />
  )
}

const dateHint = { zh: '例如：2026 年 2 月 24 日', en: 'For example, 2026 2 24' }
/** Year first, as a Chinese date is written; a fault leads to it. */
const dateItems = ['year', 'month', 'day'] as const

export function DateField({ field, path, answer, fault }: Asked<FieldOf<'date'>>) {
  const { label, part } = usePart()
  const parts = dateParts(textOf(answer))
  return (
    <DateInput
      id={`${path}-date`}
      namePrefix={path}
      fieldset={{ legend: { text: label(field) } }}
      hint={part(field.hint ?? dateHint)}
      errorMessage={part(fault)}
      items={dateItems.map((name) => ({
        name,
        id: name === 'year' ? path : `${path}-${name}`,
        value: parts[name],
        error: Boolean(fault),
      }))}
    />
  )
}

const unit = { zh: '单位', en: 'Unit' }

/** An amount and its unit; with one unit there is nothing to choose. */
export function QuantityInput({ field, path, answer, fault }: Asked<FieldOf<'quantity'>>) {
  const { say, label, part } = usePart()
  const { amount, unit: chosen } = isQuantity(answer) ? answer : { amount: '', unit: '' }
  const group = { label: { text: label(field) }, hint: part(field.hint), errorMessage: part(fault) }
  return (
    <Labelled {...group} id={path}>
      <div class="app-quantity">
        <input
          class={`govuk-input${fault ? ' govuk-input--error' : ''}`}
          id={path}
          name={`${path}.amount`}
          type="text"
          inputmode="decimal"
          spellcheck={false}
          autocomplete="off"
          value={amount}
          aria-describedby={describers(path, group)}
        />
        <BareSelect
          id={`${path}.unit`}
          name={`${path}.unit`}
          items={field.units.map(({ value, label: name }) => ({ value, text: say(name) }))}
          value={chosen || field.units[0]?.value}
          attributes={{ 'aria-label': `${label(field)} ${say(unit)}` }}
        />
      </div>
    </Labelled>
  )
}
