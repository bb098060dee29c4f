import { isQuantity, textOf } from '../../../engine/answer-kinds.ts'
import { dateParts } from '../../../engine/date-text.ts'
import type { Answer, FieldOf, Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { CharacterCount } from '../components/character-count.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { describers, Labelled } from '../components/form-group.tsx'
import { Input, type InputProps } from '../components/input.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Radios } from '../components/radios.tsx'
import { BareSelect, Select } from '../components/select.tsx'
import { useSay } from '../lang.tsx'

/** One field with its answer; the input that a fault leads to has the path as its id. */
export type Asked<Of> = {
  readonly field: Of
  readonly path: string
  readonly answer: Answer | undefined
  readonly fault: Text | undefined
}

type Line = FieldOf<'text' | 'phone' | 'email' | 'credit-code' | 'decimal' | 'whole'>

const optionalNote = { zh: '（选填）', en: ' (optional)' }

const usePart = () => {
  const say = useSay()
  return {
    say,
    label: ({ label, optional }: Line | FieldOf<'longtext' | 'quantity' | 'choice' | 'choices' | 'date'>) =>
      `${say(label)}${optional ? say(optionalNote) : ''}`,
    part: (text: Text | undefined) => text && { text: say(text) },
  }
}

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

/** Above this many, radios are longer than a screen. */
const mostRadios = 8

const chooseOne = { zh: '请选择', en: 'Choose one' }

export function ChoiceInput({ field, path, answer, fault }: Asked<FieldOf<'choice'>>) {
  const { say, label, part } = usePart()
  const common = { name: path, hint: part(field.hint), errorMessage: part(fault), value: textOf(answer) }
  if (field.options.length > mostRadios)
    return (
      <Select
        {...common}
        id={path}
        label={{ text: label(field) }}
        items={[
          { value: '', text: say(chooseOne) },
          ...field.options.map(({ value, label: name }) => ({ value, text: say(name) })),
        ]}
      />
    )
  return (
    <Radios
      {...common}
      idPrefix={path}
      fieldset={{ legend: { text: label(field) } }}
      items={useItems(field.options)}
    />
  )
}

const useItems = (options: readonly Option[]) => {
  const say = useSay()
  return options.map(({ value, label, hint }) => ({
    value,
    text: say(label),
    hint: hint && { text: say(hint) },
  }))
}

const severalHint = { zh: '可选多项', en: 'Select all that apply' }

export function ChoicesInput({ field, path, answer, fault }: Asked<FieldOf<'choices'>>) {
  const { label, part } = usePart()
  const values = Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : []
  return (
    <Checkboxes
      name={path}
      idPrefix={path}
      fieldset={{ legend: { text: label(field) } }}
      hint={part(field.hint ?? severalHint)}
      errorMessage={part(fault)}
      values={values}
      items={useItems(field.options)}
    />
  )
}

const confirmed = { zh: '我已阅读以上内容，确认并承诺', en: 'I have read this statement and make it' }

export function DeclarationInput({ field, path, answer, fault }: Asked<FieldOf<'declaration'>>) {
  const { say, part } = usePart()
  return (
    <Checkboxes
      name={path}
      idPrefix={path}
      fieldset={{ legend: { text: say(field.label) } }}
      hint={part(field.hint)}
      errorMessage={part(fault)}
      values={[textOf(answer)]}
      items={[{ value: 'yes', text: say(confirmed) }]}
      formGroup={{
        beforeInputs: (
          <InsetText classes="govuk-!-margin-top-0 app-statement">{say(field.statement)}</InsetText>
        ),
      }}
    />
  )
}
