import { useSay } from '../lang.tsx'
import { type Attributes, cx } from './attributes.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

/** Words by plural form: `{ other: '还可以输入 %{count} 个字' }`. */
export type Plural = { readonly [form: string]: string }

/** What the script says while the person types; each absent one is the script's own. */
type Messages = {
  readonly charactersUnderLimitText?: Plural | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Plural | undefined
  readonly wordsUnderLimitText?: Plural | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Plural | undefined
}

export type CharacterCountProps = TextareaProps &
  Messages & {
    readonly maxlength?: number | string | undefined
    readonly maxwords?: number | string | undefined
    readonly countType?: 'characters' | 'words' | 'length' | undefined
    readonly threshold?: number | string | undefined
    readonly textareaDescriptionText?: string | undefined
    readonly countMessage?: { readonly classes?: string | undefined } | undefined
  }

const inCharacters = { zh: '最多 %{count} 个字', en: 'You can enter up to %{count} characters' }
const inWords = { zh: '最多 %{count} 个词', en: 'You can enter up to %{count} words' }

/** Several lines with a limit; the script counts down, without it the limit is written below. */
export function CharacterCount(props: CharacterCountProps) {
  const say = useSay()
  const id = props.id || props.name
  const limit = props.maxwords ?? props.maxlength
  const countType = props.countType ?? (props.maxwords ? 'words' : undefined)
  const description = props.textareaDescriptionText ?? say(countType === 'words' ? inWords : inCharacters)
  const message = (
    <Hint id={`${id}-info`} classes={cx('govuk-character-count__message', props.countMessage?.classes)}>
      {limit && description.replace('%{count}', String(limit))}
    </Hint>
  )
  return (
    <Textarea
      {...props}
      describedBy={`${id}-info`}
      classes={cx('govuk-js-character-count', props.classes)}
      formGroup={{
        classes: cx('govuk-character-count', props.formGroup?.classes),
        attributes: { ...counting({ ...props, countType }), ...props.formGroup?.attributes },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: [message, props.formGroup?.afterInput],
      }}
    />
  )
}

/** What the script needs to know, as data attributes. */
const counting = (props: CharacterCountProps): Attributes => ({
  'data-module': 'govuk-character-count',
  'data-maxlength': props.maxlength,
  'data-maxwords': props.maxwords,
  'data-threshold': props.threshold,
  'data-count-type': props.countType,
  ...unlimited(props),
  ...spoken('characters-under-limit', props.charactersUnderLimitText),
  ...spoken('characters-at-limit', props.charactersAtLimitText),
  ...spoken('characters-over-limit', props.charactersOverLimitText),
  ...spoken('words-under-limit', props.wordsUnderLimitText),
  ...spoken('words-at-limit', props.wordsAtLimitText),
  ...spoken('words-over-limit', props.wordsOverLimitText),
})

/** Where the script sets the limit, it also writes the description. */
const unlimited = ({ maxlength, maxwords, textareaDescriptionText }: CharacterCountProps): Attributes =>
  maxlength || maxwords || !textareaDescriptionText
    ? {}
    : spoken('textarea-description', { other: textareaDescriptionText })

const spoken = (name: string, words: Plural | string | undefined): Attributes => {
  if (typeof words !== 'object') return words ? { [`data-i18n.${name}`]: words } : {}
  return Object.fromEntries(Object.entries(words).map(([form, text]) => [`data-i18n.${name}.${form}`, text]))
}
