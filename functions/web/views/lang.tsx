import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang, Text } from '../../engine/text.ts'
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
