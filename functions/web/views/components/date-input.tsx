import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { type Attributes, cx, type Maybe, type Part, type Styled } from './attributes.ts'
import { Fieldset, type FieldsetPart } from './fieldset.tsx'
import { describers, type ErrorPart, FormGroup, HintAndError } from './form-group.tsx'
import { Input, type InputProps } from './input.tsx'

export type DateItem = {
  readonly name: string
  readonly label?: string | undefined
  readonly id?: string | undefined
  readonly value?: string | number | undefined
  /** True marks this part alone, false clears it. */
  readonly error?: boolean | undefined
  readonly classes?: string | undefined
  readonly inputmode?: InputProps['inputmode']
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** `false` leaves the part out. */
type NamedPart = (Omit<DateItem, 'name'> & { readonly name?: string | undefined }) | false | undefined

export type DateInputProps = Styled & {
  readonly id?: string | undefined
  readonly namePrefix?: string | undefined
  /** In any order; day, month and year where there are none. */
  readonly items?: readonly Maybe<DateItem>[] | undefined
  readonly day?: NamedPart
  readonly month?: NamedPart
  readonly year?: NamedPart

  readonly values?: { readonly [name: string]: string | undefined } | undefined
  readonly fieldset?: FieldsetPart | undefined
  readonly hint?: Part | undefined
  readonly errorMessage?: ErrorPart | undefined
  readonly formGroup?:
    | (Styled & { readonly beforeInputs?: ComponentChildren; readonly afterInputs?: ComponentChildren })
    | undefined
}

const words: { readonly [name: string]: { readonly zh: string; readonly en: string } } = {
  year: { zh: '年', en: 'Year' },
  month: { zh: '月', en: 'Month' },
  day: { zh: '日', en: 'Day' },
}

const isFaulty = (item: DateItem): boolean =>
  item.error === true || Boolean(item.classes?.includes('govuk-input--error'))

/** A date as three numbers: it can be typed on any device and read out by any reader. */
export function DateInput(props: DateInputProps) {
  const { id, hint, errorMessage, fieldset } = props
  const describedBy = describers(id, { hint, errorMessage, describedBy: fieldset?.describedBy })
  const inner = (
    <>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      <Parts {...props} />
    </>
  )
  return (
    <FormGroup errorMessage={errorMessage} formGroup={props.formGroup}>
      {fieldset ? (
        <Fieldset {...fieldset} role="group" describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

const partOf = (name: string, part: NamedPart): Maybe<DateItem> =>
  part !== false && { ...part, name: part?.name ?? name }

const itemsOf = ({ items, day, month, year }: DateInputProps): readonly DateItem[] => {
  const named = [partOf('day', day), partOf('month', month), partOf('year', year)].filter((item) => !!item)
  const detailed = (item: DateItem) => ({ ...named.find(({ name }) => name === item.name), ...item })
  return items?.length ? items.filter((item) => !!item).map(detailed) : named
}

function Parts(props: DateInputProps) {
  const items = itemsOf(props)
  const someFaulty = items.some(isFaulty)
  return (
    <div class={cx('govuk-date-input', props.classes)} id={props.id} {...props.attributes}>
      {props.formGroup?.beforeInputs}
      {items.map((item) => (
        <DatePart
          {...props}
          item={item}
          faulty={isFaulty(item) || (item.error !== false && !someFaulty && Boolean(props.errorMessage))}
        />
      ))}
      {props.formGroup?.afterInputs}
    </div>
  )
}

type PartProps = DateInputProps & { readonly item: DateItem; readonly faulty: boolean }

function DatePart({ id, namePrefix, values, item, faulty }: PartProps) {
  const say = useSay()
  const name = namePrefix ? `${namePrefix}-${item.name}` : item.name
  const known = words[item.name]
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{
          text: item.label ?? (known ? say(known) : capitalised(item.name)),
          classes: 'govuk-date-input__label',
        }}
        id={item.id || `${id}-${item.name}`}
        name={name}
        classes={partClasses(item, faulty)}
        value={item.value ?? values?.[name] ?? values?.[item.name]}
        inputmode={item.inputmode ?? 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  )
}

const partClasses = (item: DateItem, faulty: boolean): string =>
  cx(
    'govuk-date-input__input',
    faulty && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
    !item.classes?.includes('govuk-input--width-') &&
      `govuk-input--width-${item.name.endsWith('year') ? 4 : 2}`,
    item.classes,
  )

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
