import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Lang, langTag, type Text } from '../../engine/text.ts'
import { t } from './text.ts'

const Reader = createContext<Lang>('zh')

/** Everything inside is shown in this language. */
export const InLang = Reader.Provider

export const useLang = (): Lang => useContext(Reader)

/** Says a text in the reader's language. */
export const useSay = (): ((text: Text) => string) => {
  const lang = useLang()
  return (text) => t(text, lang)
}

/** A text as an element, where no string is needed. */
export function T(text: Text) {
  return <>{t(text, useLang())}</>
}

/** The language of words that somebody typed, where it is not the reader's: a reader's voice must know (WCAG 3.1.2). */
export const typedIn = (words: unknown, reader: Lang): string | undefined =>
  reader === 'en' && typeof words === 'string' && /\p{Script=Han}/u.test(words) ? langTag.zh : undefined
