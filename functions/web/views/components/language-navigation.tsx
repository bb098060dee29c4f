import { useSay } from '../lang.tsx'
import { type Attributes, cx, type Styled } from './attributes.ts'

export type LanguageItem = {
  readonly text: string
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  /** None for the language that is shown. */
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly languageDescriptionText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type LanguageNavigationProps = Styled & {
  readonly items: readonly LanguageItem[]
  readonly ariaLabel?: string | undefined
}

const language = { zh: '语言', en: 'Language' }

export function LanguageNavigation({ items, ariaLabel, classes, attributes }: LanguageNavigationProps) {
  const say = useSay()
  return (
    <nav
      class={cx('govuk-language-navigation', classes)}
      {...attributes}
      aria-label={ariaLabel ?? say(language)}
    >
      <ul class="govuk-language-navigation__list">
        {items.map((item) => (
          <li class="govuk-language-navigation__list-item">
            <Language {...item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Language({
  text,
  lang,
  dir,
  href,
  current,
  languageDescriptionText,
  classes,
  attributes,
}: LanguageItem) {
  if (current || !href)
    return (
      <span
        class={cx('govuk-language-navigation__text', classes)}
        aria-current="true"
        lang={lang}
        dir={dir}
        {...attributes}
      >
        {text}
      </span>
    )
  return (
    <a
      class={cx('govuk-language-navigation__link', classes)}
      href={href}
      rel="alternate"
      lang={lang}
      hreflang={lang}
      dir={dir}
      {...attributes}
    >
      {text}
      {languageDescriptionText && <span class="govuk-visually-hidden"> {languageDescriptionText}</span>}
    </a>
  )
}
