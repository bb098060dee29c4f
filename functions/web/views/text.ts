import type { Lang, Text } from '../../engine/text.ts'

/** The side of a text that the reader has chosen. */
export const t = (text: Text, lang: Lang): string => text[lang]

/** The same words in both languages: names, numbers, what a person typed. */
export const same = (words: string): Text => ({ zh: words, en: words })

/** A text made from others. */
export const both = (make: (lang: Lang) => string): Text => ({ zh: make('zh'), en: make('en') })
