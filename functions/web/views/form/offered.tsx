import { textOf } from '../../../engine/answer-kinds.ts'
import type { Field, FieldOf, FormContext, Option } from '../../../engine/form.ts'
import { Input } from '../components/input.tsx'
import { useSay } from '../lang.tsx'
import { type Asked, usePart } from './asked.ts'
import { ChoiceInput } from './choose.tsx'

/** A choice with more options than those of its form. */
export type Offering = FieldOf<'choice'> & Required<Pick<FieldOf<'choice'>, 'more'>>

export const isOffering = (field: Field): field is Offering =>
  field.kind === 'choice' && field.more !== undefined

/** One list a page, however many rows choose from it. */
const listId = ({ id }: Offering): string => `list-${id}`

/** Hundreds of options are found by typing, with the browser's own list; a few are shown as they are. */
export function OfferedInput({ context, ...asked }: Asked<Offering> & { readonly context: FormContext }) {
  const { label, part, say } = usePart()
  const { field, path, answer, fault } = asked
  const { more, options } = field
  if (!more.hasOwnList(context))
    return <ChoiceInput {...asked} field={{ ...field, options: [...options, ...unique(more.of(context))] }} />
  const own = options.find(({ value }) => value === answer)
  return (
    <Input
      id={path}
      name={path}
      label={{ text: label(field) }}
      hint={part(field.hint)}
      errorMessage={part(fault)}
      value={own ? say(own.label) : textOf(answer)}
      spellcheck={false}
      autocomplete="off"
      attributes={{ list: listId(field) }}
    />
  )
}

/** What the inputs of a field on this page choose from; nothing where they show their options themselves. */
export function OfferedList({ field, context }: { readonly field: Offering; readonly context: FormContext }) {
  const say = useSay()
  const { more, options } = field
  if (!more.hasOwnList(context)) return null
  const own = options.filter(({ value }) => more.keeps.includes(value))
  return (
    <datalist id={listId(field)}>
      {unique(more.of(context)).map(({ value, label }) => (
        <option value={value} label={say(label) === value ? undefined : say(label)} />
      ))}
      {own.map(({ label }) => (
        <option value={say(label)} />
      ))}
    </datalist>
  )
}

const unique = (options: readonly Option[]): readonly Option[] => [
  ...new Map(options.map((option) => [option.value, option])).values(),
]
