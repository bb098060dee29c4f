import { textOf } from '../../../engine/answer-kinds.ts'
import type { FieldOf, Option } from '../../../engine/form.ts'
import { Checkboxes } from '../components/checkboxes.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { useSay } from '../lang.tsx'
import { type Asked, usePart } from './asked.ts'

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
